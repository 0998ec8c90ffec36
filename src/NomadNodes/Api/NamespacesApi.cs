using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Namespaces;

namespace NomadNodes.Api;

/// <summary>Namespaces. See https://developer.hashicorp.com/nomad/api-docs/namespaces.</summary>
internal static class NamespacesApi
{
    public static void MapNamespaces(this IEndpointRouteBuilder app, NamespaceReads reads, NamespaceWrites writes, RegionRule region)
    {
        var group = app.MapGroup("/v1").WithTags("Namespaces");
        group.MapGet("/namespaces", context => ListAsync(context, reads)).Describe(NamespaceDocs.List);
        group.MapGet("/namespace/{id}", context => FindAsync(context, reads)).Describe(NamespaceDocs.Find);
        group.MapWrite("/namespace", context => UpsertAsync(context, writes, region, null)).Describe(NamespaceDocs.Upsert);
        group.MapWrite("/namespace/{id}", context => UpsertAsync(context, writes, region, RouteId.Of(context))).Describe(NamespaceDocs.UpsertNamed);
        group.MapDelete("/namespace/{id}", context => DeleteAsync(context, writes, region)).Describe(NamespaceDocs.Delete);
    }

    private static Task ListAsync(HttpContext context, NamespaceReads namespaces) =>
        ReadEndpoint.ListAsync(context, (read, options) => namespaces.ListAsync(read.Prefix, options, context.RequestAborted));

    private static Task FindAsync(HttpContext context, NamespaceReads namespaces) => RouteId.Of(context) is { Length: > 0 } name
        ? ReadEndpoint.FindAsync(context, (_, options) => namespaces.FindAsync(name, options, context.RequestAborted), NamespaceErrors.NotFound)
        : Answer.WriteErrorAsync(context, NamespaceErrors.MissingName);

    /// <param name="context">The request.</param>
    /// <param name="namespaces">The service.</param>
    /// <param name="region">The regions that are known.</param>
    /// <param name="name">The name in the path; null: whatever the body says.</param>
    private static async Task UpsertAsync(HttpContext context, NamespaceWrites namespaces, RegionRule region, string? name)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (!(await ReadAsync(context, name)).Succeeded(out var body, out var error)) outcome = error;
        else if (region.RefusalOf(write.Region) is { } refusal) outcome = refusal;
        else outcome = await namespaces.UpsertAsync(body);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }

    private static async Task<Outcome<NamespaceRequest>> ReadAsync(HttpContext context, string? name)
    {
        if (name is { Length: 0 }) return NamespaceErrors.MissingName;
        if (!(await RequestBody.ReadAsync(context, NamespaceRequest.Form)).Succeeded(out var body, out var error)) return error;
        return name is not null && body.Name != name ? NamespaceErrors.PathMismatch : body;
    }

    private static async Task DeleteAsync(HttpContext context, NamespaceWrites namespaces, RegionRule region)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (RouteId.Of(context) is not { Length: > 0 } name) outcome = NamespaceErrors.MissingName;
        else if (region.RefusalOf(write.Region) is { } refusal) outcome = refusal;
        else outcome = await namespaces.DeleteAsync(name);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }
}
