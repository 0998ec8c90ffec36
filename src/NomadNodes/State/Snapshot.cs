using NomadNodes.Model;

namespace NomadNodes.State;

/// <summary>The whole state after one index. Immutable: readers take the current one and keep it as long as they like.</summary>
internal sealed record Snapshot
{
    /// <summary>The raft-like index of the last write.</summary>
    public required ulong Index { get; init; }

    public required ClusterIdentity Identity { get; init; }

    public required Table<UuidKey, Node> Nodes { get; init; }

    public required Table<TextKey, NodePool> NodePools { get; init; }

    public AclState Acl { get; init; } = AclState.Empty;

    /// <summary>The last index that moved the allocations table; 0 as long as there never was one.</summary>
    public ulong AllocsIndex { get; init; }

    /// <summary>The last index that moved the jobs or their summaries; 0 as long as there never was one.</summary>
    public ulong JobsIndex { get; init; }
}
