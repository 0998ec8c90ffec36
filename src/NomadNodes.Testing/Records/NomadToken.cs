namespace NomadNodes.Testing.Records;

/// <summary>An ACL token.</summary>
public sealed record NomadToken : NomadRecord
{
    /// <summary>Its name in the open: what the journal and the drains of nodes show.</summary>
    public string AccessorID { get; init; } = "";

    /// <summary>What X-Nomad-Token must be.</summary>
    public string SecretID { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>client</c> or <c>management</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>What it may do, by name; none of a management token.</summary>
    public IReadOnlyList<string> Policies { get; init => field = value ?? []; } = [];

    /// <summary>Whether it is known in all regions.</summary>
    public bool Global { get; init; }

    /// <summary>Null: never.</summary>
    public DateTimeOffset? ExpirationTime { get; init; }
}
