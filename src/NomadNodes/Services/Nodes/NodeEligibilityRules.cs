using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What setting the eligibility of a node does to it.</summary>
internal static class NodeEligibilityRules
{
    public static Node Apply(Node node, string eligibility, ulong index, Timestamp now) => node with
    {
        SchedulingEligibility = eligibility,
        StatusUpdatedAt = now.UnixSeconds,
        ModifyIndex = index,
        Events = NodeEvents.Append(node.Events, NodeEvents.MarkedAs(eligibility, now, index)),
    };
}
