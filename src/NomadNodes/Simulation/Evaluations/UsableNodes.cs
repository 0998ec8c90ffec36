using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>The nodes that may get allocations, with their classes: to see which have become usable.</summary>
internal sealed class UsableNodes
{
    private readonly Dictionary<UuidKey, string> _classes = [];

    public void Reset(Snapshot snapshot)
    {
        _classes.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) Look(at.Key, at.Row.Record);
    }

    /// <summary>The node's class, when it is usable and was not, or was of another class; else null.</summary>
    public string? Look(UuidKey id, Node? node)
    {
        if (node is not { Status: NodeStatus.Ready, DrainStrategy: null, SchedulingEligibility: NodeEligibility.Eligible })
        {
            _classes.Remove(id);
            return null;
        }

        if (_classes.TryGetValue(id, out var known) && known == node.ComputedClass) return null;
        _classes[id] = node.ComputedClass;
        return node.ComputedClass;
    }
}
