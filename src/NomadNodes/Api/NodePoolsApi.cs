using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Pools;

namespace NomadNodes.Api;

/// <summary>Reads of node pools. See https://developer.hashicorp.com/nomad/api-docs/node-pools.</summary>
internal static class NodePoolsApi
{
    public static void MapNodePools(this IEndpointRouteBuilder app, NodePoolReads pools, Access access)
    {
        var group = app.MapGroup("/v1/node").WithTags("Node pools");
        group.MapGet("/pools", context => ListAsync(context, pools, access)).Describe(() => NodePoolDocs.List);
        group.MapGet("/pool/{id}", context => FindAsync(context, pools, access)).Describe(() => NodePoolDocs.Find);
        group.MapGet("/pool/{id}/nodes", context => NodesAsync(context, pools, access)).Describe(() => NodePoolDocs.Nodes);
        group.MapGet("/pool/{id}/jobs", context => JobsAsync(context, pools, access)).Describe(() => NodePoolDocs.Jobs);
    }

    private static async Task ListAsync(HttpContext context, NodePoolReads pools, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Admits(read, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var request = new NodePoolListRequest(read.Prefix, read.Filter, read.ToListOptions()) { Rights = caller.Rights };
        await ReadAnswer.WriteAsync(context, await pools.ListAsync(request, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    private static async Task FindAsync(HttpContext context, NodePoolReads pools, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !access.Permits(read, Right.NodePool(RouteId.Of(context), NodePoolCapability.Read), out error)
            || !(await pools.FindAsync(RouteId.Of(context), read.ToReadOptions(), context.RequestAborted)).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, answer.Index, answer.Body, NodePoolErrors.NotFound, read.Pretty);
    }

    private static async Task NodesAsync(HttpContext context, NodePoolReads pools, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !NodeListParameters.Read(read).Succeeded(out var request, out error)
            || !PrefixIsAbsent(read, out error)
            || !access.Permits(read, Right.NodeRead, Right.NodePool(RouteId.Of(context), NodePoolCapability.Read), out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, await pools.NodesAsync(RouteId.Of(context), request, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    private static async Task JobsAsync(HttpContext context, NodePoolReads pools, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !PrefixIsAbsent(read, out error)
            || !ReadMeta(read, out var meta, out error)
            || !access.Permits(read, Right.NodePool(RouteId.Of(context), NodePoolCapability.Read), out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var request = new JobListRequest(read.Namespace, "", read.Filter, meta, read.ToListOptions());
        await ReadAnswer.WriteAsync(context, await pools.JobsAsync(RouteId.Of(context), request, read.ToReadOptions(caller), context.RequestAborted), read.Pretty);
    }

    private static bool PrefixIsAbsent(ReadParameters read, [NotNullWhen(false)] out ApiError? error)
    {
        error = read.Prefix.Length == 0 ? null : NodePoolErrors.PrefixNotAllowed;
        return error is null;
    }

    private static bool ReadMeta(ReadParameters read, out bool meta, [NotNullWhen(false)] out ApiError? error)
    {
        error = read.Query.ReadBool("meta", out meta) is { } fault ? ListErrors.BadBool(fault) : null;
        return error is null;
    }
}
