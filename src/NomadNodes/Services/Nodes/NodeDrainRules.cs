using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What starting, changing, cancelling and ending a drain does to a node.</summary>
internal static class NodeDrainRules
{
    /// <summary>Nomad: a drain that is wanted starts or goes on with new terms; none wanted cancels what there is, and may make the node eligible.</summary>
    /// <param name="node">The node as stored.</param>
    /// <param name="order">What was asked for.</param>
    /// <param name="index">The index of the write.</param>
    /// <param name="now">The time of the write.</param>
    public static Node Apply(Node node, DrainOrder order, ulong index, Timestamp now)
    {
        var changed = node with
        {
            DrainStrategy = order.Spec is null ? null : Strategy(node.DrainStrategy, order.Spec, now),
            LastDrain = Record(node, order, now),
            SchedulingEligibility = Eligibility(node, order),
            StatusUpdatedAt = now.UnixSeconds,
            ModifyIndex = index,
        };
        return EventOf(node, order, index, now) is { } added ? changed with { Events = NodeEvents.Append(node.Events, added) } : changed;
    }

    /// <summary>Nomad: the end of a drain leaves the node ineligible, and Meta and AccessorID of its record as they were.</summary>
    public static Node Complete(Node node, bool deadlineReached, ulong index, Timestamp now) => node with
    {
        DrainStrategy = null,
        LastDrain = node.LastDrain is null ? null : node.LastDrain with { Status = DrainStatus.Complete, UpdatedAt = now.WholeSecond() },
        StatusUpdatedAt = now.UnixSeconds,
        ModifyIndex = index,
        Events = NodeEvents.Append(node.Events, NodeEvents.DrainComplete(now, index, deadlineReached)),
    };

    private static DrainStrategy Strategy(DrainStrategy? old, DrainSpec spec, Timestamp now) => new()
    {
        Deadline = spec.Deadline,
        IgnoreSystemJobs = spec.IgnoreSystemJobs,
        ForceDeadline = spec.Deadline > 0 ? now.AddNanoseconds(spec.Deadline) : default,
        StartedAt = old?.StartedAt ?? now,
    };

    private static DrainMetadata? Record(Node node, DrainOrder order, Timestamp now)
    {
        if (node.DrainStrategy is null && order.Spec is null) return node.LastDrain;
        var at = now.WholeSecond();
        var old = node.DrainStrategy is null ? null : node.LastDrain;
        return new DrainMetadata
        {
            StartedAt = old?.StartedAt ?? at,
            UpdatedAt = at,
            Status = order.Spec is null ? DrainStatus.Canceled : DrainStatus.Draining,
            AccessorID = order.AccessorId,
            Meta = old is not null && order.Meta is null or { Count: 0 } ? old?.Meta ?? order.Meta : order.Meta,
        };
    }

    private static string Eligibility(Node node, DrainOrder order)
    {
        if (order.Spec is not null) return NodeEligibility.Ineligible;
        return order.MarkEligible ? NodeEligibility.Eligible : node.SchedulingEligibility;
    }

    private static NodeEvent? EventOf(Node node, DrainOrder order, ulong index, Timestamp now) => (node.DrainStrategy, order.Spec) switch
    {
        (null, null) => null,
        (null, _) => NodeEvents.DrainSet(now, index),
        (_, null) => NodeEvents.DrainDisabled(now, index),
        _ => NodeEvents.DrainUpdated(now, index),
    };
}
