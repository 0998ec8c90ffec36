using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Api;

/// <summary>Reads of nodes. See https://developer.hashicorp.com/nomad/api-docs/nodes.</summary>
internal static class NodesApi
{
    public static void MapNodes(this IEndpointRouteBuilder app, NodeReads nodes, Access access)
    {
        var group = app.MapGroup("/v1").WithTags("Nodes");
        group.MapGet("/nodes", context => ListAsync(context, nodes, access)).Describe(() => NodeDocs.List);
        group.MapGet("/node/{id}", context => FindAsync(context, nodes, access)).Describe(() => NodeDocs.Find);
        group.MapGet("/node/{id}/allocations", context => AllocationsAsync(context, nodes, access)).Describe(() => NodeDocs.Allocations);
    }

    private static async Task ListAsync(HttpContext context, NodeReads nodes, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !NodeListParameters.Read(read).Succeeded(out var request, out error)
            || !access.Permits(read, Right.NodeRead, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, await nodes.ListAsync(request, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    /// <summary>Nomad: an ID that can be nobody's is told before rights are looked at, but after the region.</summary>
    private static async Task FindAsync(HttpContext context, NodeReads nodes, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !nodes.IsReadable(RouteId.Of(context), read.Region, out error)
            || !access.Admits(read, out var caller, out error)
            || !nodes.MayRead(caller, RouteId.Of(context), out error)
            || !(await nodes.FindAsync(RouteId.Of(context), read.ToReadOptions(), context.RequestAborted)).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, answer.Index, answer.Body, NodeErrors.NotFound, read.Pretty);
    }

    private static async Task AllocationsAsync(HttpContext context, NodeReads nodes, Access access)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !access.Permits(read, Right.NodeRead, out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var answer = await nodes.AllocationsAsync(RouteId.Of(context), read.ToReadOptions(caller), context.RequestAborted);
        await ReadAnswer.WriteAsync(context, answer, read.Pretty);
    }
}
