namespace NomadNodes.Model;

/// <summary>The event list of a node.</summary>
internal static class NodeEvents
{
    private const string Cluster = "Cluster";
    private const string Drain = "Drain";
    private const string MissedMessage = "Node heartbeat missed";

    private static readonly Dictionary<string, string> DeadlineReached = new(StringComparer.Ordinal) { ["deadline_reached"] = "true" };

    /// <summary>Nomad: older events are dropped.</summary>
    internal const int Max = 10;

    /// <summary>The first event of every node. Nomad: of index 0, and in whole seconds.</summary>
    internal static NodeEvent Registered(Timestamp at)
        => new() { Message = "Node registered", Subsystem = Cluster, Timestamp = at.WholeSecond() };

    /// <summary>Nomad: every change away from down writes it.</summary>
    internal static NodeEvent ReregisteredByHeartbeat(Timestamp at, ulong index) => New("Node reregistered by heartbeat", Cluster, at, index);

    internal static NodeEvent HeartbeatMissed(Timestamp at, ulong index) => New(MissedMessage, Cluster, at, index);

    internal static bool IsHeartbeatMissed(NodeEvent one) => one is { Message: MissedMessage, Subsystem: Cluster };

    internal static NodeEvent MarkedAs(string eligibility, Timestamp at, ulong index)
        => New($"Node marked as {eligibility} for scheduling", Cluster, at, index);

    internal static NodeEvent DrainSet(Timestamp at, ulong index) => New("Node drain strategy set", Drain, at, index);

    internal static NodeEvent DrainUpdated(Timestamp at, ulong index) => New("Node drain strategy updated", Drain, at, index);

    internal static NodeEvent DrainDisabled(Timestamp at, ulong index) => New("Node drain disabled", Drain, at, index);

    /// <param name="at">The time of the write.</param>
    /// <param name="index">Its index.</param>
    /// <param name="deadlineReached">Whether it was forced, by its deadline or from the start.</param>
    internal static NodeEvent DrainComplete(Timestamp at, ulong index, bool deadlineReached)
    {
        var complete = New("Node drain complete", Drain, at, index);
        return deadlineReached ? complete with { Details = DeadlineReached } : complete;
    }

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

    private static NodeEvent New(string message, string subsystem, Timestamp at, ulong index)
        => new() { Message = message, Subsystem = subsystem, Timestamp = at, CreateIndex = index };
}
