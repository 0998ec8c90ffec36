namespace NomadNodes.Testing.Records;

/// <summary>A group of a job.</summary>
public sealed record NomadTaskGroup : NomadRecord
{
    /// <summary>Unique in its job.</summary>
    public string Name { get; init; } = "";

    /// <summary>How many of it are wanted.</summary>
    public int Count { get; init; }
}
