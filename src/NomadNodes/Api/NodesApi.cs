using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Api;

/// <summary>Reads of nodes. See https://developer.hashicorp.com/nomad/api-docs/nodes.</summary>
internal static class NodesApi
{
    public static void MapNodes(this IEndpointRouteBuilder app, NodeReads nodes)
    {
        var group = app.MapGroup("/v1").WithTags("Nodes");
        group.MapGet("/nodes", context => ListAsync(context, nodes));
        group.MapGet("/node/{id}", context => FindAsync(context, nodes));
        group.MapGet("/node/{id}/allocations", context => AllocationsAsync(context, nodes));
    }

    private static async Task ListAsync(HttpContext context, NodeReads nodes)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !Fields(read).Succeeded(out var fields, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var request = new NodeListRequest(read.Prefix, read.Filter, fields, read.ToListOptions());
        await ReadAnswer.WriteAsync(context, await nodes.ListAsync(request, read.ToReadOptions(), context.RequestAborted), read.Pretty);
    }

    private static async Task FindAsync(HttpContext context, NodeReads nodes)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !(await nodes.FindAsync(RouteId.Of(context), read.ToReadOptions(), context.RequestAborted)).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        new QueryMeta(answer.Index).SetOn(context.Response);
        if (answer.Body is { } body) await Answer.WriteJsonAsync(context, body, read.Pretty);
        else await Answer.WriteErrorAsync(context, NodeErrors.NotFound);
    }

    private static async Task AllocationsAsync(HttpContext context, NodeReads nodes)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        var answer = await nodes.AllocationsAsync(RouteId.Of(context), read.ToReadOptions(), context.RequestAborted);
        await ReadAnswer.WriteAsync(context, answer, read.Pretty);
    }

    /// <summary>Nomad: resources is looked at before os.</summary>
    private static Outcome<NodeListFields> Fields(ReadParameters read)
    {
        if (read.Query.ReadBool("resources", out var resources) is { } fault) return NodeErrors.BadListField(fault);
        if (read.Query.ReadBool("os", out var os) is { } second) return NodeErrors.BadListField(second);
        return (resources ? NodeListFields.Resources : 0) | (os ? NodeListFields.OS : 0);
    }
}
