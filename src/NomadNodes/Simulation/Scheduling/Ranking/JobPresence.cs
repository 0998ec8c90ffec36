namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>Where a job's live allocations are: those that stay, and those that the plan places.</summary>
internal sealed class JobPresence
{
    private readonly Dictionary<string, int> _perNode = [];
    private readonly Dictionary<(string Group, string NodeId), int> _perGroup = [];
    private readonly List<PropertyCounts> _counts = [];

    internal void Add(string group, string nodeId) => Move(group, nodeId, 1);

    internal void Remove(string group, string nodeId) => Move(group, nodeId, -1);

    internal int OnNode(string nodeId) => _perNode.GetValueOrDefault(nodeId);

    internal int OnNode(string nodeId, string group) => _perGroup.GetValueOrDefault((group, nodeId));

    /// <summary>Counts are kept up to date from now on.</summary>
    /// <remarks><paramref name="group"/>: null counts the allocations of all groups.</remarks>
    internal PropertyCounts Count(string target, string? group, Func<string, string?> valueOnNode)
    {
        var counts = new PropertyCounts(target, group, valueOnNode);
        foreach (var ((name, nodeId), number) in _perGroup) counts.Move(name, nodeId, number);
        _counts.Add(counts);
        return counts;
    }

    private void Move(string group, string nodeId, int by)
    {
        _perNode[nodeId] = _perNode.GetValueOrDefault(nodeId) + by;
        _perGroup[(group, nodeId)] = _perGroup.GetValueOrDefault((group, nodeId)) + by;
        foreach (var counts in _counts) counts.Move(group, nodeId, by);
    }
}
