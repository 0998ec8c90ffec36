using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Model.Requests;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Pools;

namespace NomadNodes.Api;

/// <summary>Writes to node pools. See https://developer.hashicorp.com/nomad/api-docs/node-pools.</summary>
internal static class NodePoolWritesApi
{
    public static void MapNodePoolWrites(this IEndpointRouteBuilder app, NodePoolWrites pools, Access access)
    {
        var group = app.MapGroup("/v1/node").WithTags("Node pools");
        group.MapWrite("/pools", context => UpsertAsync(context, pools, access, "")).Describe(() => NodePoolDocs.Upsert);
        group.MapWrite("/pool/{id}", context => UpsertAsync(context, pools, access, RouteId.Of(context))).Describe(() => NodePoolDocs.UpsertNamed);
        group.MapDelete("/pool/{id}", context => DeleteAsync(context, pools, access)).Describe(() => NodePoolDocs.Delete);
    }

    /// <param name="context">The request.</param>
    /// <param name="pools">The service.</param>
    /// <param name="access">Who may.</param>
    /// <param name="name">The name in the path; empty: whatever the body says.</param>
    private static async Task UpsertAsync(HttpContext context, NodePoolWrites pools, Access access, string name)
    {
        var write = WriteParameters.Bind(context);
        Outcome<ulong> outcome;
        if (!(await ReadAsync(context, name)).Succeeded(out var pool, out var error)) outcome = error;
        else if (access.RefusalOfAuthority(write, Right.NodePool(pool.Name, NodePoolCapability.Write)) is { } refusal) outcome = refusal;
        else outcome = await pools.UpsertAsync(pool);
        await WriteAnswer.WriteEmptyAsync(context, outcome);
    }

    private static async Task<Outcome<NodePool>> ReadAsync(HttpContext context, string name)
    {
        if (!(await RequestBody.ReadAsync(context, NodePoolRequest.Form)).Succeeded(out var body, out var error)) return error;
        if (!NodePoolRules.Read(body).Succeeded(out var pool, out error)) return error;
        return name.Length > 0 && pool.Name != name ? NodePoolErrors.PathMismatch : pool;
    }

    private static async Task DeleteAsync(HttpContext context, NodePoolWrites pools, Access access)
    {
        var write = WriteParameters.Bind(context);
        var refusal = access.RefusalOfAuthority(write, Right.NodePool(RouteId.Of(context), NodePoolCapability.Delete));
        await WriteAnswer.WriteEmptyAsync(context, refusal is not null ? refusal : await pools.DeleteAsync(RouteId.Of(context)));
    }
}
