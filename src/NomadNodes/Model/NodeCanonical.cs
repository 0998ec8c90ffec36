namespace NomadNodes.Model;

/// <summary>What the server makes of a node that a client registered, beyond what was sent.</summary>
internal static class NodeCanonical
{
    /// <summary>
    /// The node as a registration stores it: status, eligibility and pool where they were left out, resources completed, its class computed. Indexes, events and
    /// what an older registration passes on are the caller's part.
    /// </summary>
    internal static Node Registered(Node sent)
    {
        var node = sent with
        {
            Status = Or(sent.Status, NodeStatus.Initializing),
            SchedulingEligibility = Or(sent.SchedulingEligibility, NodeEligibility.Eligible),
            NodePool = Or(sent.NodePool, NodePool.Default),
            NodeResources = sent.NodeResources is null ? null : NodeResourcesCanonical.Registered(sent.NodeResources),
        };
        return node with { ComputedClass = ComputedClass.Of(node) };
    }

    /// <summary>
    /// The node as a copy shows it: Cpu follows the topology once more and an empty Networks list is null. Nomad reads one node from a copy, and every write but
    /// a registration stores one; node lists show what is stored. Gives back the node itself when it is like that already.
    /// </summary>
    internal static Node Copied(Node stored)
    {
        if (stored.NodeResources is null)
            return stored;
        var resources = NodeResourcesCanonical.Copied(stored.NodeResources);
        return ReferenceEquals(resources, stored.NodeResources) ? stored : stored with { NodeResources = resources };
    }

    private static string Or(string value, string ifEmpty) => value.Length == 0 ? ifEmpty : value;
}
