namespace NomadNodes.Testing.Records;

/// <summary>What a server says of itself.</summary>
public sealed record ServerStatus
{
    /// <summary>The server's own.</summary>
    public string Version { get; init; } = "";

    /// <summary><c>enterprise</c> or <c>community</c>.</summary>
    public string Edition { get; init; } = "";

    /// <summary><c>auto</c> or <c>manual</c>.</summary>
    public string Simulation { get; init; } = "";

    /// <summary>Whether requests need tokens.</summary>
    public bool Acl { get; init; }

    /// <summary>Of the last write.</summary>
    public ulong Index { get; init; }

    /// <summary>The cluster's time.</summary>
    public NomadClock Clock { get; init; } = new();
}
