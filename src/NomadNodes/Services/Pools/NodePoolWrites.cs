using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Pools;

/// <summary>What operators do to node pools.</summary>
/// <param name="store">The state.</param>
/// <param name="acceptsConfiguration">Whether the edition of the moment takes a SchedulerConfiguration.</param>
/// <param name="region">The server's own region.</param>
internal sealed class NodePoolWrites(StateStore store, Func<bool> acceptsConfiguration, string region)
{
    /// <summary>Creates the pool or replaces it as a whole. Nomad: every success is a write, even one that changes nothing.</summary>
    public Task<Outcome<ulong>> UpsertAsync(NodePool pool)
    {
        return store.WriteAsync<Outcome<ulong>>(write =>
        {
            if (NodePoolRules.Check(pool, acceptsConfiguration()) is { } refusal) return refusal;
            var index = write.NextIndex();
            Put(write, pool, index);
            return index;
        });
    }

    /// <summary>Nomad: a pool in use is refused before it is looked for; refusing a missing or built-in one uses up an index.</summary>
    public Task<Outcome<ulong>> DeleteAsync(string name) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (name.Length == 0) return NodePoolErrors.EmptyName;
        if (UsesOf(write, name) is { Count: > 0 } uses) return NodePoolErrors.InUse(uses);
        var index = write.NextIndex();
        var pool = write.NodePools.Find(new TextKey(name));
        if (pool is null) return NodePoolErrors.MissingOnDelete(name);
        if (pool.IsBuiltIn) return NodePoolErrors.BuiltInDeleted(name);
        write.NodePools.Remove(new TextKey(name), index);
        write.Events.NodePool(EventType.NodePoolDeleted, pool);
        return index;
    });

    /// <summary>Stores a pool that was found in order, at an index that the caller has taken.</summary>
    public static void Put(WriteTransaction write, NodePool pool, ulong index)
    {
        var known = write.NodePools.Find(new TextKey(pool.Name));
        var stored = pool with { Hash = NodePoolHash.Compute(pool), CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index };
        write.NodePools.Put(stored, index);
        write.Events.NodePool(EventType.NodePoolUpserted, stored);
    }

    private List<string> UsesOf(WriteTransaction write, string name)
    {
        var uses = new List<string>();
        if (HasJobs(write, name)) uses.Add(NodePoolErrors.HasJobs(name, region));
        if (HasNodes(write, name)) uses.Add(NodePoolErrors.HasNodes(name, region));
        return uses;
    }

    /// <summary>Nomad: those of every namespace, but for dead ones. Deleting a pool is rare enough to look at every job, and every node.</summary>
    private static bool HasJobs(WriteTransaction write, string name)
    {
        for (var at = write.Jobs.Rows().First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record is { Status: not JobStatus.Dead } job && job.NodePool == name) return true;
        }

        return false;
    }

    /// <summary>Whatever their status.</summary>
    private static bool HasNodes(WriteTransaction write, string name)
    {
        for (var at = write.Nodes.Rows().First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.NodePool == name) return true;
        }

        return false;
    }
}
