using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Allocations;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Pools;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>
/// The state of a fresh server to which a seed's pools were written, on which its nodes registered, and then its jobs: those that have allocations in the seed as if they
/// had been scheduled long ago, the others as new ones that the scheduler has to look at.
/// </summary>
internal static class SeededState
{
    /// <param name="seed">What to start with.</param>
    /// <param name="previous">The state that is replaced; the server keeps its identity.</param>
    /// <param name="clock">The time of the writes.</param>
    /// <param name="newId">The source of IDs and secrets that the seed leaves out.</param>
    public static Snapshot Create(StateDocument seed, Snapshot previous, TimeProvider clock, Func<Guid> newId)
    {
        // An exported state is put in place as it is. Secrets that it leaves out are made up, after a reset as after a start.
        if (seed.Index is not null) return WholeStates.ToSnapshot(StateSecrets.Complete(seed, FreshState.Create(previous.Identity), newId));
        var write = new WriteTransaction(FreshState.Create(previous.Identity), clock);
        write.Begin();
        foreach (var pool in seed.NodePools ?? []) Put(write, pool);
        foreach (var node in seed.Nodes ?? []) NodeRegistration.Register(write, NodeDraft.Complete(write, node, newId, fill: false));
        foreach (var ns in seed.Namespaces ?? []) Put(write, ns);
        if (seed.ACL is { } acl) PutAcl(write, acl, newId);
        PutJobs(write, seed.Jobs ?? [], seed.Allocs ?? [], newId);
        return write.ToSnapshot();
    }

    private static void PutAcl(WriteTransaction write, StateAcl acl, Func<Guid> newId)
    {
        foreach (var policy in acl.Policies ?? []) SeededAcl.Put(write, policy);
        foreach (var role in acl.Roles ?? []) SeededAcl.Put(write, role, newId);
        foreach (var token in acl.Tokens ?? []) SeededAcl.Put(write, token, newId);
    }

    private static void PutJobs(WriteTransaction write, IReadOnlyList<Job> jobs, IReadOnlyList<Allocation> allocs, Func<Guid> newId)
    {
        var unplaced = jobs.ToDictionary(KeyOf);
        List<AllocationDraft> drafts = [];
        foreach (var draft in allocs.Select(alloc => new AllocationDraft(alloc))) drafts.Add(unplaced.Remove(draft.Key, out var job) ? draft with { Job = job } : draft);
        if (drafts.Count > 0) new DirectPlacement(write, newId).Place(drafts);
        foreach (var job in jobs.Where(job => unplaced.ContainsKey(KeyOf(job)))) JobRegistration.Register(write, new JobOrder(job), known: null, newId().ToString());
    }

    private static JobKey KeyOf(Job job) => new(job.Namespace, job.ID);

    private static void Put(WriteTransaction write, Namespace ns)
    {
        var index = write.NextIndex();
        var known = write.Namespaces.Find(new TextKey(ns.Name));
        write.Namespaces.Put((ns with { CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index }).WithHash(), index);
    }

    private static void Put(WriteTransaction write, NodePool pool)
    {
        var ttl = pool.NodeIdentityTTL == 0 ? NodePool.DefaultIdentityTTL : pool.NodeIdentityTTL;
        NodePoolWrites.Put(write, pool with { NodeIdentityTTL = ttl }, write.NextIndex());
    }
}
