using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

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
    /// Gives the node after its heartbeat stayed away, or null for one that is down. Nomad: it is disconnected as long as an allocation on it may outlive a disconnection, else
    /// down whatever it was, with an event each time.
    /// </summary>
    /// <param name="node">The node as stored.</param>
    /// <param name="allocs">What is on it.</param>
    /// <param name="index">The index of the write, should there be one.</param>
    /// <param name="now">The time of the write.</param>
    public static Node? Expire(Node node, IEnumerable<Allocation> allocs, ulong index, Timestamp now)
    {
        if (node.Status == NodeStatus.Down) return null;
        var status = node.Status != NodeStatus.Initializing && allocs.Any(alloc => MayOutlive(alloc, now)) ? NodeStatus.Disconnected : NodeStatus.Down;
        var changed = Apply(node, status, index, now) ?? node with { StatusUpdatedAt = now.UnixSeconds, ModifyIndex = index };
        return changed with { Events = NodeEvents.Append(changed.Events, NodeEvents.HeartbeatMissed(now, index)) };
    }

    /// <summary>Nomad: a node that came back is not ready before its client has reported on the allocations that it still has.</summary>
    public static bool IsHeldBack(Node node, string reported, IEnumerable<Allocation> allocs) =>
        node.Status == NodeStatus.Initializing
        && reported == NodeStatus.Ready
        && node.LastAllocUpdateIndex <= node.LastMissedHeartbeatIndex
        && node.LastMissedHeartbeatIndex > 0
        && allocs.Any(alloc => !alloc.IsTerminal);

    /// <summary>Whether jobs have to be looked at because of the change. Nomad: not when a node begins to initialize, unless it was disconnected.</summary>
    public static bool Concerns(Node before, Node after) => after.Status != NodeStatus.Initializing || before.Status == NodeStatus.Disconnected;

    private static bool MayOutlive(Allocation alloc, Timestamp now)
    {
        if (alloc.DesiredStatus != AllocDesiredStatus.Run || alloc.IsClientTerminal || alloc.Group is not { } group) return false;
        var lostAfter = group.Disconnect?.LostAfter ?? group.MaxClientDisconnect ?? 0;
        if (lostAfter <= 0) return false;
        return alloc.UnknownSince is not { } since || since.AddNanoseconds(lostAfter) > now;
    }

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
