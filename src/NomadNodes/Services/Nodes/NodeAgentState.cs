namespace NomadNodes.Services.Nodes;

/// <summary>How the agent of a node behaves; no part of the replicated state.</summary>
internal sealed record NodeAgentState
{
    public static NodeAgentState Default { get; } = new();

    /// <summary>The agent sends no heartbeats.</summary>
    public bool Silent { get; init; }

    /// <summary>When it fell silent or began to beat again, or, while it is silent, when the server last heard of it; null when it never was silent.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>The server can connect to the agent.</summary>
    public bool Reachable { get; init; } = true;

    /// <summary>Null as long as nobody changed its metadata.</summary>
    public ClientMetadata? Metadata { get; init; }

    /// <summary>Null before the first one.</summary>
    public DateTimeOffset? LastHeartbeat { get; init; }
}
