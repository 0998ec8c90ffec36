using NomadNodes.State;

namespace NomadNodes.Services;

/// <summary>Figures about a cluster, for people who look at it.</summary>
internal sealed class ClusterStatus(StateStore store, TimeProvider clock)
{
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    public ulong Index => store.Current.Index;

    public int Nodes => store.Current.Nodes.Count;

    public int NodePools => store.Current.NodePools.Count;

    public TimeSpan Uptime => clock.GetUtcNow() - _startedAt;
}
