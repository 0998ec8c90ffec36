namespace NomadNodes.Testing.Records;

/// <summary>What became of a drain.</summary>
public sealed record NomadLastDrain
{
    /// <summary><c>draining</c>, <c>complete</c> or <c>canceled</c>.</summary>
    public string Status { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Of the token that asked for it; empty without ACLs.</summary>
    public string AccessorID { get; init; } = "";

    public IReadOnlyDictionary<string, string>? Meta { get; init; }
}
