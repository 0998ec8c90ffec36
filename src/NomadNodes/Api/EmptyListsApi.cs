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
        group.MapGet("/volumes", context => ByTypeAsync(context, access, VolumesOf)).Describe(() => EmptyDocs.Volumes);
        group.MapGet("/plugins", context => ByTypeAsync(context, access, PluginsOf)).Describe(() => EmptyDocs.Plugins);
        group.MapGet("/services", context => ListAsync(context, access, EmptyRights.Services)).Describe(() => EmptyDocs.Services);
        group.MapGet("/service/{id}", context => ListAsync(context, access, EmptyRights.Services)).Describe(() => EmptyDocs.Service);
        group.MapGet("/vars", context => ListAsync(context, access, EmptyRights.Variables)).Describe(() => EmptyDocs.Variables).WithMetadata(CrossOrigin.Reads);
        group.MapGet("/scaling/policies", context => ListAsync(context, access, EmptyRights.ScalingPolicies)).Describe(() => EmptyDocs.ScalingPolicies);
        group.MapGet("/var/{id}", context => MissingAsync(context, access, EmptyRights.Variable(RouteId.Of(context)), AtLeastOne, EmptyErrors.VariableNotFound))
            .Describe(() => EmptyDocs.Variable).WithMetadata(CrossOrigin.Everything);
        group.MapGet("/volume/csi/{id}", context => MissingAsync(context, access, EmptyRights.CsiVolume, Untouched, EmptyErrors.VolumeNotFound)).Describe(() => EmptyDocs.Volume);
        group.MapGet("/plugin/csi/{id}", context => MissingAsync(context, access, EmptyRights.Plugin, Untouched, EmptyErrors.PluginNotFound)).Describe(() => EmptyDocs.Plugin);
        group.MapGet("/volumes/snapshot", static context => Answer.WriteErrorAsync(context, EmptyErrors.NoSuchPlugin)).Describe(() => EmptyDocs.Snapshots);
    }

    private static (ulong Index, Func<Rights, string, bool> Allows)? VolumesOf(string type) => type switch
    {
        "csi" => (Untouched, EmptyRights.CsiVolumes),
        "host" => (AtLeastOne, EmptyRights.HostVolumes),
        _ => null,
    };

    private static (ulong Index, Func<Rights, string, bool> Allows)? PluginsOf(string type) => type == "csi" ? (Untouched, EmptyRights.Plugins) : null;

    /// <summary>Nomad: without a type the list is empty whatever there is: nobody is asked who they are, and nothing is said about the state.</summary>
    private static Task ByTypeAsync(HttpContext context, Access access, Func<string, (ulong Index, Func<Rights, string, bool> Allows)?> kindOf)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        var type = read.Query.Get("type");
        if (type.Length == 0) return Answer.WriteJsonListAsync(context, [], read.Pretty);
        if (kindOf(type) is not { } kind) return Answer.WriteErrorAsync(context, ClientErrors.ResourceNotFound);
        return ListAsync(context, access, read, kind.Allows, kind.Index);
    }

    private static Task ListAsync(HttpContext context, Access access, Func<Rights, string, bool> allows) => ReadParameters.Bind(context).Succeeded(out var read, out var error)
        ? ListAsync(context, access, read, allows, AtLeastOne)
        : Answer.WriteErrorAsync(context, error);

    private static Task ListAsync(HttpContext context, Access access, ReadParameters read, Func<Rights, string, bool> allows, ulong index)
    {
        if (RefusalOf(access, read, allows) is { } refusal) return Answer.WriteErrorAsync(context, refusal);
        new QueryMeta(index).SetOn(context.Response);
        return Answer.WriteJsonListAsync(context, [], read.Pretty);
    }

    private static Task MissingAsync(HttpContext context, Access access, Func<Rights, string, bool> allows, ulong index, ApiError missing)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        if (RefusalOf(access, read, allows) is { } refusal) return Answer.WriteErrorAsync(context, refusal);
        new QueryMeta(index).SetOn(context.Response);
        return Answer.WriteErrorAsync(context, missing);
    }

    private static ApiError? RefusalOf(Access access, ReadParameters read, Func<Rights, string, bool> allows) =>
        !access.Admits(read, out var caller, out var error) ? error : allows(caller.Rights, read.Namespace) ? null : AclErrors.PermissionDenied;
}
