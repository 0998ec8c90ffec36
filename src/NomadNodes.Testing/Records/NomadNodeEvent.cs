namespace NomadNodes.Testing.Records;

/// <summary>Something that happened to a node.</summary>
public sealed record NomadNodeEvent
{
    public string Message { get; init; } = "";

    /// <summary>Which part of the node speaks: <c>Cluster</c>, <c>Drain</c>, <c>Driver</c>.</summary>
    public string Subsystem { get; init; } = "";

    public IReadOnlyDictionary<string, string>? Details { get; init; }

    public DateTimeOffset Timestamp { get; init; }

    public ulong CreateIndex { get; init; }
}
