using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Pools;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>The state of a fresh server to which a seed's pools were written and on which its nodes registered.</summary>
internal static class SeededState
{
    /// <param name="seed">What to start with.</param>
    /// <param name="previous">The state that is replaced; the server keeps its identity.</param>
    /// <param name="clock">The time of the writes.</param>
    public static Snapshot Create(SeedDocument seed, Snapshot previous, TimeProvider clock)
    {
        var write = new WriteTransaction(FreshState.Create(previous.Identity), clock);
        write.Begin();
        foreach (var pool in seed.NodePools ?? []) Put(write, pool);
        foreach (var node in seed.Nodes ?? []) NodeRegistration.Register(write, node);
        return write.ToSnapshot();
    }

    private static void Put(WriteTransaction write, NodePool pool)
    {
        var ttl = pool.NodeIdentityTTL == 0 ? NodePool.DefaultIdentityTTL : pool.NodeIdentityTTL;
        NodePoolWrites.Put(write, pool with { NodeIdentityTTL = ttl }, write.NextIndex());
    }
}
