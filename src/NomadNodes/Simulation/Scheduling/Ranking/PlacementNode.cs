using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>A node as one evaluation sees it.</summary>
internal sealed class PlacementNode(Node node, Func<NodeUsage> load)
{
    private NodeUsage? _usage;

    internal Node Node => node;

    internal NodeCapacity Capacity => field ??= new NodeCapacity(node);

    /// <summary>Counted when it is first wanted, then kept up to date.</summary>
    internal NodeUsage Usage => _usage ??= load();

    /// <summary>Moves with each change of the usage.</summary>
    internal int Version { get; private set; }

    /// <summary>An allocation that the plan places.</summary>
    internal void Place(Allocation alloc)
    {
        Usage.Add(alloc);
        Version++;
    }

    /// <summary>A stored allocation that the plan stops.</summary>
    internal void Free(Allocation alloc)
    {
        _usage?.Remove(alloc);
        Version++;
    }

    /// <summary>One that the plan was to stop and now does not.</summary>
    internal void Restore(Allocation alloc)
    {
        _usage?.Add(alloc);
        Version++;
    }
}
