namespace NomadNodes.Testing.Records;

/// <summary>Something that happened to a node.</summary>
public sealed record NomadNodeEvent
{
    /// <summary>What happened.</summary>
    public string Message { get; init; } = "";

    /// <summary>Which part of the node speaks: <c>Cluster</c>, <c>Drain</c>, <c>Driver</c>.</summary>
    public string Subsystem { get; init; } = "";

    /// <summary>More of it; null without.</summary>
    public IReadOnlyDictionary<string, string>? Details { get; init; }

    /// <summary>When it happened, on the cluster's clock.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Of the write that recorded it; 0 for the first one.</summary>
    public ulong CreateIndex { get; init; }
}
