using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Nodes;

/// <summary>How a write stores a node that it changed. Nomad: every write but a registration stores a copy.</summary>
internal static class NodeChange
{
    /// <summary>Stores the node at the index that the write took last, and tells the event stream.</summary>
    /// <param name="write">The write.</param>
    /// <param name="changed">The node after the change.</param>
    /// <param name="eventType">One of <see cref="State.Events.EventType"/>.</param>
    public static void Put(WriteTransaction write, Node changed, string eventType)
    {
        var node = NodeCanonical.Copied(changed);
        write.Nodes.Put(node, write.Index);
        write.Events.Node(eventType, node);
    }
}
