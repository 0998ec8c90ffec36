using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Services;
using NomadNodes.Errors;
using NomadNodes.Model;

namespace NomadNodes.Control;

/// <summary>What the agents of nodes would send over RPC: registrations, statuses, events, heartbeats, and that they are gone.</summary>
internal static class AgentControl
{
    private static readonly StatusValidator StatusRules = new();

    public static void MapAgents(this IEndpointRouteBuilder control, ClusterServices cluster)
    {
        control.MapPut("/nodes", context => RegisterAsync(context, cluster));
        var node = control.MapGroup("/node/{id}");
        node.MapPut("/status", context => StatusAsync(context, cluster));
        node.MapPut("/events", context => EventsAsync(context, cluster));
        node.MapPut("/heartbeat", context => HeartbeatAsync(context, cluster));
        node.MapDelete("/", context => RemoveAsync(context, cluster));
    }

    private static async Task RegisterAsync(HttpContext context, ClusterServices cluster)
    {
        var (request, fault) = NodesRequest.Parse(await ControlJson.ReadBodyAsync(context));
        if (request is null)
        {
            await ControlJson.RefuseAsync(context, [fault]);
            return;
        }

        var errors = NodeValidator.ErrorsOf(request.Nodes);
        if (errors.Count > 0)
        {
            await ControlJson.RefuseAsync(context, errors);
            return;
        }

        var outcome = await cluster.Agents.RegisterAsync(request.Nodes, request.Fill);
        if (!outcome.Succeeded(out var registered, out var error))
        {
            await ControlJson.RefuseAsync(context, [error.Text], error.Status);
            return;
        }

        await ControlJson.WriteAsync(context, new { registered.Index, Nodes = registered.Nodes.Select(node => new { node.ID, node.SecretID }) });
    }

    private static async Task StatusAsync(HttpContext context, ClusterServices cluster)
    {
        if (await ControlJson.ReadOrRefuseAsync<StatusRequest>(context) is not { } request) return;
        var check = StatusRules.Validate(request);
        if (!check.IsValid) await ControlJson.RefuseAsync(context, [.. check.Errors.Select(error => error.ErrorMessage)]);
        else await WithNode(context, id => cluster.Agents.ReportStatusAsync(id, request.Status!));
    }

    private static async Task EventsAsync(HttpContext context, ClusterServices cluster)
    {
        var (events, errors) = EventsRequest.Parse(await ControlJson.ReadBodyAsync(context));
        if (errors.Count > 0) await ControlJson.RefuseAsync(context, errors);
        else await WithNode(context, id => cluster.Agents.AddEventsAsync(id, events));
    }

    /// <summary>A heartbeat says that the node is ready, as a real agent's does.</summary>
    private static Task HeartbeatAsync(HttpContext context, ClusterServices cluster) =>
        WithNode(context, id => cluster.Agents.ReportStatusAsync(id, NodeStatus.Ready));

    private static Task RemoveAsync(HttpContext context, ClusterServices cluster) => WithNode(context, cluster.Agents.RemoveAsync);

    private static async Task WithNode(HttpContext context, Func<UuidKey, Task<Outcome<ulong>>> act)
    {
        var text = (string)context.Request.RouteValues["id"]!;
        if (!UuidKey.TryParse(text, out var key, out _) || key is not { } id)
        {
            await ControlJson.RefuseAsync(context, [$"'{text}' is not the full ID of a node: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."]);
            return;
        }

        var outcome = await act(id);
        if (outcome.Succeeded(out var index, out var error)) await ControlJson.WriteAsync(context, new { Index = index });
        else await ControlJson.RefuseAsync(context, [error.Text], error.Status);
    }
}
