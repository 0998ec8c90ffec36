namespace NomadNodes.Testing.Records;

/// <summary>A verdict on an allocation.</summary>
public sealed record NomadAllocationHealth
{
    /// <summary>Null while there is none.</summary>
    public bool? Healthy { get; init; }

    /// <summary>When it was given, if that is known.</summary>
    public DateTimeOffset? Timestamp { get; init; }
}
