namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>How many of a job's allocations are on nodes with which value of a property.</summary>
/// <param name="target">The property: <c>${meta.rack}</c>.</param>
/// <param name="group">Null counts the allocations of all groups.</param>
/// <param name="valueOnNode">By the node's ID; null if it has none.</param>
internal sealed class PropertyCounts(string target, string? group, Func<string, string?> valueOnNode)
{
    private readonly Dictionary<string, int> _counts = [];

    internal string Target => target;

    internal IEnumerable<int> All => _counts.Values.Where(count => count > 0);

    internal int Of(string value) => _counts.GetValueOrDefault(value);

    internal void Move(string ofGroup, string nodeId, int by)
    {
        if (group is not null && group != ofGroup) return;
        if (valueOnNode(nodeId) is { } value) _counts[value] = _counts.GetValueOrDefault(value) + by;
    }
}
