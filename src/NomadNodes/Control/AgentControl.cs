using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Control;

/// <summary>What the agents of nodes would send over RPC: registrations, statuses, events, heartbeats, and that they are gone.</summary>
internal static class AgentControl
{
    private static readonly StatusValidator StatusRules = new();

    public static void MapAgents(this IEndpointRouteBuilder control, ClusterServices cluster)
    {
        control.MapPut("/nodes", context => RegisterAsync(context, cluster.Agents)).Describe(() => ControlDocs.Register);
        var node = control.MapGroup("/node/{id}");
        node.MapGet("/", context => ControlNode.ShowAsync(context, cluster.Agents.FindAsync)).Describe(() => AgentDocs.Show);
        node.MapPut("/status", context => StatusAsync(context, cluster.Agents)).Describe(() => AgentDocs.Status);
        node.MapPut("/events", context => EventsAsync(context, cluster.Agents)).Describe(() => AgentDocs.Events);
        node.MapPut("/heartbeat", context => HeartbeatAsync(context, cluster.Agents)).Describe(() => AgentDocs.Heartbeat);
        node.MapPut("/expire", context => ExpireAsync(context, cluster.Agents)).Describe(() => AgentDocs.Expire);
        node.MapPut("/silence", context => SilenceAsync(context, cluster.Agents)).Describe(() => AgentDocs.Silence);
        node.MapPut("/reachable", context => ReachableAsync(context, cluster.Agents)).Describe(() => AgentDocs.Reachable);
        node.MapDelete("/", context => ControlNode.ActAsync(context, cluster.Agents.RemoveAsync)).Describe(() => AgentDocs.Remove);
    }

    private static async Task RegisterAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        var request = NodesRequest.Parse(body, faults);
        if (request is not null) faults.AddRange(NodeRules.FaultsOfSent(request.Nodes, request.IsAlone));
        if (request is null || faults.Count > 0)
        {
            await ControlJson.RefuseAsync(context, faults);
            return;
        }

        var outcome = await agents.RegisterAsync(request.Nodes, request.Fill);
        if (!outcome.Succeeded(out var registered, out var error)) await ControlJson.RefuseAsync(context, error);
        else await ControlJson.WriteAsync(context, new { registered.Index, Nodes = registered.Nodes.Select(node => new { node.ID, node.SecretID }) });
    }

    private static async Task StatusAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, StatusRules) is not { } request) return;
        await ControlNode.ActAsync(context, id => agents.ReportStatusAsync(id, request.Status!));
    }

    private static async Task EventsAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        if (EventsRequest.Parse(body, faults) is { } events) await ControlNode.ActAsync(context, id => agents.AddEventsAsync(id, events));
        else await ControlJson.RefuseAsync(context, faults);
    }

    private static async Task HeartbeatAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync<NoRequest>(context) is not null) await ControlNode.ActAsync(context, agents.HeartbeatAsync);
    }

    private static async Task ExpireAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync<NoRequest>(context) is not null) await ControlNode.ActAsync(context, agents.ExpireAsync);
    }

    private static async Task SilenceAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, SilenceRequest.Rules) is not { } request) return;
        await ControlNode.ShowAsync(context, id => agents.SetSilentAsync(id, request.Silent!.Value));
    }

    private static async Task ReachableAsync(HttpContext context, NodeAgents agents)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, ReachableRequest.Rules) is not { } request) return;
        await ControlNode.ShowAsync(context, id => agents.SetReachableAsync(id, request.Reachable!.Value));
    }
}
