namespace NomadNodes.Model;

/// <summary>The event list of a node.</summary>
internal static class NodeEvents
{
    /// <summary>Nomad: older events are dropped.</summary>
    internal const int Max = 10;

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
