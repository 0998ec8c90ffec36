using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
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
    public static void MapNamespaces(this IEndpointRouteBuilder app, NamespaceReads reads, NamespaceWrites writes, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Namespaces");
        group.MapGet("/namespaces", context => ListAsync(context, reads, access)).Describe(() => NamespaceDocs.List);
        group.MapGet("/namespace/{id}", context => FindAsync(context, reads, access)).Describe(() => NamespaceDocs.Find);
        group.MapWrite("/namespace", context => UpsertAsync(context, writes, access, null)).Describe(() => NamespaceDocs.Upsert);
        group.MapWrite("/namespace/{id}", context => UpsertAsync(context, writes, access, RouteId.Of(context))).Describe(() => NamespaceDocs.UpsertNamed);
        group.MapDelete("/namespace/{id}", context => DeleteAsync(context, writes, access)).Describe(() => NamespaceDocs.Delete);
    }

    private static Task ListAsync(HttpContext context, NamespaceReads namespaces, Access access) =>
        ReadEndpoint.ListAsync(context, access, ReadEndpoint.Anybody, (read, options) => namespaces.ListAsync(read.Prefix, options, context.RequestAborted));

    private static Task FindAsync(HttpContext context, NamespaceReads namespaces, Access access) => RouteId.Of(context) is { Length: > 0 } name
        ? ReadEndpoint.FindAsync(context, access, _ => Right.AnyOfNamespace(name), (_, options) => namespaces.FindAsync(name, options, context.RequestAborted), NamespaceErrors.NotFound)
        : Answer.WriteErrorAsync(context, NamespaceErrors.MissingName);

    /// <param name="context">The request.</param>
    /// <param name="namespaces">The service.</param>
    /// <param name="access">Who may.</param>
    /// <param name="name">The name in the path; null: whatever the body says.</param>
    private static async Task UpsertAsync(HttpContext context, NamespaceWrites namespaces, Access access, string? name)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (!(await ReadAsync(context, name)).Succeeded(out var body, out var error)) outcome = error;
        else if (access.RefusalOfAuthority(write, Right.Management) is { } refusal) outcome = refusal;
        else outcome = await namespaces.UpsertAsync(body);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }

    private static async Task<Outcome<NamespaceRequest>> ReadAsync(HttpContext context, string? name)
    {
        if (name is { Length: 0 }) return NamespaceErrors.MissingName;
        if (!(await RequestBody.ReadAsync(context, NamespaceRequest.Form)).Succeeded(out var body, out var error)) return error;
        return name is not null && body.Name != name ? NamespaceErrors.PathMismatch : body;
    }

    private static async Task DeleteAsync(HttpContext context, NamespaceWrites namespaces, Access access)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (RouteId.Of(context) is not { Length: > 0 } name) outcome = NamespaceErrors.MissingName;
        else if (access.RefusalOfAuthority(write, Right.Management) is { } refusal) outcome = refusal;
        else outcome = await namespaces.DeleteAsync(name);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }
}
