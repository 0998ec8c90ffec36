using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>What dashboards ask for and this server has none of: volumes, plugins, services, variables, scaling policies.</summary>
internal static class EmptyListsApi
{
    // Nomad: tables that nobody has written to are at 0, and some lists say 1 instead.
    private const ulong Untouched = 0;
    private const ulong AtLeastOne = 1;

    public static void MapEmptyLists(this IEndpointRouteBuilder app, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Empty");
        group.MapGet("/volumes", context => ByTypeAsync(context, access, VolumeIndexOf)).Describe(() => EmptyDocs.Volumes);
        group.MapGet("/plugins", context => ByTypeAsync(context, access, PluginIndexOf)).Describe(() => EmptyDocs.Plugins);
        group.MapGet("/services", context => ListAsync(context, access)).Describe(() => EmptyDocs.Services);
        group.MapGet("/service/{id}", context => ListAsync(context, access)).Describe(() => EmptyDocs.Service);
        group.MapGet("/vars", context => ListAsync(context, access)).Describe(() => EmptyDocs.Variables).WithMetadata(CrossOrigin.Reads);
        group.MapGet("/scaling/policies", context => ListAsync(context, access)).Describe(() => EmptyDocs.ScalingPolicies);
        group.MapGet("/var/{id}", context => MissingAsync(context, access, AtLeastOne, EmptyErrors.VariableNotFound)).Describe(() => EmptyDocs.Variable).WithMetadata(CrossOrigin.Everything);
        group.MapGet("/volume/csi/{id}", context => MissingAsync(context, access, Untouched, EmptyErrors.VolumeNotFound)).Describe(() => EmptyDocs.Volume);
        group.MapGet("/plugin/csi/{id}", context => MissingAsync(context, access, Untouched, EmptyErrors.PluginNotFound)).Describe(() => EmptyDocs.Plugin);
        group.MapGet("/volumes/snapshot", static context => Answer.WriteErrorAsync(context, EmptyErrors.NoSuchPlugin)).Describe(() => EmptyDocs.Snapshots);
    }

    private static ulong? VolumeIndexOf(string type) => type switch
    {
        "csi" => Untouched,
        "host" => AtLeastOne,
        _ => null,
    };

    private static ulong? PluginIndexOf(string type) => type == "csi" ? Untouched : null;

    /// <summary>Nomad: without a type the list is empty whatever there is, and says nothing about the state.</summary>
    private static Task ByTypeAsync(HttpContext context, Access access, Func<string, ulong?> indexOf)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        var type = read.Query.IsEmpty ? "" : read.Query.Get("type");
        if (type.Length > 0 && indexOf(type) is null) return Answer.WriteErrorAsync(context, ClientErrors.ResourceNotFound);
        if (!access.Permits(read, Right.Anybody, out error)) return Answer.WriteErrorAsync(context, error);
        if (indexOf(type) is { } index) new QueryMeta(index).SetOn(context.Response);
        return Answer.WriteJsonListAsync(context, [], read.Pretty);
    }

    private static Task ListAsync(HttpContext context, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Permits(read, Right.Anybody, out error)) return Answer.WriteErrorAsync(context, error);
        new QueryMeta(AtLeastOne).SetOn(context.Response);
        return Answer.WriteJsonListAsync(context, [], read.Pretty);
    }

    private static Task MissingAsync(HttpContext context, Access access, ulong index, ApiError missing)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Permits(read, Right.Anybody, out error)) return Answer.WriteErrorAsync(context, error);
        new QueryMeta(index).SetOn(context.Response);
        return Answer.WriteErrorAsync(context, missing);
    }
}
