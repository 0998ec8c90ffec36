namespace NomadNodes.Testing.Records;

/// <summary>What became of a drain.</summary>
public sealed record NomadLastDrain
{
    /// <summary><c>draining</c>, <c>complete</c> or <c>canceled</c>.</summary>
    public string Status { get; init; } = "";

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Of the token that asked for it; empty without ACLs.</summary>
    public string AccessorID { get; init; } = "";

    /// <summary>What was given along with it; null without.</summary>
    public IReadOnlyDictionary<string, string>? Meta { get; init; }
}
