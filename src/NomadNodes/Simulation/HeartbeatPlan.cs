using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Simulation;

/// <summary>What the heartbeats of one node come to next.</summary>
/// <param name="Agent">How its agent behaved when this was decided.</param>
/// <param name="IsReturn">True: a heartbeat brings the node back. False: the heartbeat that the server waits for does not come.</param>
/// <param name="From">Since when time counts.</param>
internal sealed record HeartbeatPlan(NodeAgentState Agent, bool IsReturn, DateTimeOffset From)
{
    /// <summary>
    /// Null when nothing will come of them: a node that beats is ready, or as it was told to be, for as long as it goes on beating; for one that is down
    /// nobody waits.
    /// </summary>
    public static HeartbeatPlan? For(Node node, NodeAgentState agent)
    {
        var missed = NodeStatusRules.MissedHeartbeatAt(node)?.ToDateTimeOffset();
        if (!agent.Silent) return missed is { } at ? new HeartbeatPlan(agent, true, at) : null;
        if (node.Status == NodeStatus.Down) return null;
        // Nomad: a disconnected node is waited for again.
        return new HeartbeatPlan(agent, false, missed > agent.Since ? missed.Value : agent.Since ?? default);
    }

    /// <param name="now">The present time.</param>
    /// <param name="ttl">In what time the agent sends the next heartbeat.</param>
    /// <param name="grace">How much later it may come.</param>
    public DateTimeOffset DueAt(DateTimeOffset now, TimeSpan ttl, TimeSpan grace)
    {
        if (!IsReturn) return From + ttl + grace;
        // An agent that was silent beats as soon as it can; one that never was has lost a heartbeat, and sends the next in its time. That counts from now:
        // the state may come from another time.
        return Agent.Since >= From ? now : now + ttl;
    }
}
