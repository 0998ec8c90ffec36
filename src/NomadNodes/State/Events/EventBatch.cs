namespace NomadNodes.State.Events;

/// <summary>The events of one write: one line of the stream.</summary>
internal sealed class EventBatch(ulong index, IReadOnlyList<ClusterEvent> events)
{
    private EventLine? _line;

    private EventBatch(EventLine line)
        : this(0, []) => _line = line;

    /// <summary>No events: the line that tells clients that the stream is alive.</summary>
    public static EventBatch Heartbeat { get; } = new(new EventLine("{}\n"u8.ToArray(), []));

    public ulong Index { get; } = index;

    /// <summary>In the order in which they were written.</summary>
    public IReadOnlyList<ClusterEvent> Events { get; } = events;

    /// <summary>Made for the first reader and shared by all. Two readers may both make it: the bytes are the same.</summary>
    public EventLine Line => _line ??= EventLine.Of(this);
}
