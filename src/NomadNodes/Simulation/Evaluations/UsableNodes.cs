using NomadNodes.Model;
using NomadNodes.Simulation.Scheduling.Feasibility;
using NomadNodes.Simulation.Scheduling.Ranking;
using NomadNodes.State;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>The nodes that may get allocations, with their classes and what they have: to see which have become usable.</summary>
internal sealed class UsableNodes
{
    private readonly Dictionary<UuidKey, (string Class, Amount Room)> _known = [];

    public void Reset(Snapshot snapshot)
    {
        _known.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) Look(at.Key, at.Row.Record);
    }

    /// <summary>The node's class, when it is usable and was not, or was of another class or another size; else null.</summary>
    public string? Look(UuidKey id, Node? node)
    {
        if (node is null || !CandidateNodes.IsUsable(node))
        {
            _known.Remove(id);
            return null;
        }

        var (computedClass, room) = (node.ComputedClass, NodeCapacity.RoomOf(node));
        if (_known.TryGetValue(id, out var known) && known == (computedClass, room)) return null;
        _known[id] = (computedClass, room);
        return computedClass;
    }
}
