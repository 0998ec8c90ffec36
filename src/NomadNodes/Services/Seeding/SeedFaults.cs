using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Allocations;
using NomadNodes.Services.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the jobs of a seed and with the allocations that are to be there from the start.</summary>
internal static class SeedFaults
{
    public static IEnumerable<string> FaultsOf(StateDocument seed)
    {
        var jobs = new Dictionary<JobKey, Job>();
        var pools = PoolsOf(seed);
        List<string> faults = [.. (seed.Jobs ?? []).SelectMany((job, i) => FaultsOf(job, jobs, pools).Select(fault => $"Jobs[{i}]{fault}"))];
        var nodes = (seed.Nodes ?? []).Where(node => UuidKey.IsCanonical(node.ID)).Select(node => UuidKey.Of(node.ID)).ToHashSet();
        var ground = new AllocationGround(jobs.GetValueOrDefault, nodes.Contains, _ => false);
        return [.. faults, .. AllocationDraftRules.FaultsOf([.. (seed.Allocs ?? []).Select(alloc => new AllocationDraft(alloc))], ground, nameof(seed.Allocs))];
    }

    private static IEnumerable<string> FaultsOf(Job job, Dictionary<JobKey, Job> known, HashSet<string> pools)
    {
        if (SchedulingFaults.JobFault(job.Namespace, job.ID) is { } fault) yield return "." + fault;
        else if (!known.TryAdd(new JobKey(job.Namespace, job.ID), job)) yield return $".ID: '{job.ID}' is there twice.";
        if (!pools.Contains(job.NodePool)) yield return $".NodePool: '{job.NodePool}' is not among the NodePools.";
        foreach (var own in JobValidation.FaultsOf(job)) yield return ": " + own;
    }

    // Nodes make the pools that they name.
    private static HashSet<string> PoolsOf(StateDocument seed) =>
    [
        .. NodePool.BuiltIn.Select(pool => pool.Name),
        .. (seed.NodePools ?? []).Select(pool => pool.Name),
        .. (seed.Nodes ?? []).Select(node => node.NodePool),
    ];
}
