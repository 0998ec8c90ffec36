using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What a reported status does to a node. Nomad: the state machine of the client's heartbeat.</summary>
internal static class NodeStatusRules
{
    /// <summary>Gives the node after the report, or null when nothing is written.</summary>
    /// <param name="node">The node as stored.</param>
    /// <param name="reported">One of <see cref="NodeStatus"/>'s values.</param>
    /// <param name="index">The index of the write, should there be one.</param>
    /// <param name="now">The time of the write.</param>
    public static Node? Apply(Node node, string reported, ulong index, Timestamp now)
    {
        if (node.Status == reported) return null;
        var status = node.Status == NodeStatus.Disconnected && reported == NodeStatus.Ready ? NodeStatus.Initializing : reported;
        var changed = node with
        {
            Status = status,
            StatusUpdatedAt = now.UnixSeconds,
            LastMissedHeartbeatIndex = MissedIndex(node, status, index),
            ModifyIndex = index,
        };
        return node.Status == NodeStatus.Down ? changed with { Events = NodeEvents.Append(changed.Events, NodeEvents.ReregisteredByHeartbeat(now, index)) } : changed;
    }

    /// <summary>
    /// Gives the node after its heartbeat stayed away, or null for one that is down. Nomad: it is down whatever it was, with an event. (Nomad: disconnected where
    /// an allocation may outlive a disconnection; there are no allocations yet.)
    /// </summary>
    public static Node? Expire(Node node, ulong index, Timestamp now) => Apply(node, NodeStatus.Down, index, now) is not { } down
        ? null
        : down with { Events = NodeEvents.Append(down.Events, NodeEvents.HeartbeatMissed(now, index)) };

    /// <summary>When the heartbeat stayed away because of which the node is not ready; null when it is ready, or is not for another reason.</summary>
    public static Timestamp? MissedHeartbeatAt(Node node)
    {
        if (node.Status == NodeStatus.Ready || node.LastMissedHeartbeatIndex == 0 || node.Events is not { } events) return null;
        // An older one was made good; the status was reported since.
        for (var i = events.Count - 1; i >= 0 && events[i].CreateIndex >= node.LastMissedHeartbeatIndex; i--)
        {
            if (NodeEvents.IsHeartbeatMissed(events[i])) return events[i].Timestamp;
        }

        return null;
    }

    // Nomad: set when a responsive node goes down or disconnects, kept between those two and while initializing, cleared when ready.
    private static ulong MissedIndex(Node node, string status, ulong index)
    {
        if (status == NodeStatus.Ready) return 0;
        return IsUnresponsive(status) && !IsUnresponsive(node.Status) ? index : node.LastMissedHeartbeatIndex;
    }

    private static bool IsUnresponsive(string status) => status is NodeStatus.Down or NodeStatus.Disconnected;
}
