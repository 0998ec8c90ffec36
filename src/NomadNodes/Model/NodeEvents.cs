namespace NomadNodes.Model;

/// <summary>The event list of a node.</summary>
internal static class NodeEvents
{
    /// <summary>Nomad: older events are dropped.</summary>
    internal const int Max = 10;

    /// <summary>The first event of every node. Nomad: of index 0, and in whole seconds.</summary>
    internal static NodeEvent Registered(Timestamp at)
        => new() { Message = "Node registered", Subsystem = "Cluster", Timestamp = at.WholeSecond() };

    internal static IReadOnlyList<NodeEvent> Append(IReadOnlyList<NodeEvent>? events, params ReadOnlySpan<NodeEvent> added)
    {
        var old = events?.Count ?? 0;
        var kept = new NodeEvent[Math.Min(Max, old + added.Length)];
        for (var i = 0; i < kept.Length; i++)
        {
            var from = old + added.Length - kept.Length + i;
            kept[i] = from < old ? events![from] : added[from - old];
        }
        return kept;
    }
}
