namespace NomadNodes.Testing.Records;

/// <summary>How a node's agent behaves.</summary>
public sealed record NomadAgent
{
    /// <summary>The node's.</summary>
    public string ID { get; init; } = "";

    /// <summary>The node's.</summary>
    public string Name { get; init; } = "";

    /// <summary>The node's.</summary>
    public string Status { get; init; } = "";

    /// <summary>Whether it has stopped sending heartbeats.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether the server can connect to it.</summary>
    public bool Reachable { get; init; }

    /// <summary>Null before the first one.</summary>
    public DateTimeOffset? LastHeartbeat { get; init; }
}
