using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Draining;

namespace NomadNodes.Simulation.Draining;

/// <summary>What a drain asks for now: decisions from a snapshot alone.</summary>
internal static class DrainPlanner
{
    /// <summary>Nomad: every live allocation moves at the deadline, system ones unless they are ignored; batch ones are not replaced.</summary>
    public static IReadOnlyList<DrainMark> Forced(Node node, IEnumerable<Allocation> allocs)
    {
        List<DrainMark> marks = [];
        foreach (var alloc in allocs)
        {
            if (!alloc.IsTerminal && !IsIgnored(node, alloc)) marks.Add(new DrainMark(UuidKey.Of(alloc.ID), alloc.Job?.Type == JobType.Batch));
        }

        return marks;
    }

    /// <summary>Nomad: nothing keeps the node but allocations of system jobs; one that has been told to stop keeps it until its client says that it has.</summary>
    public static bool IsDone(IEnumerable<Allocation> allocs)
    {
        foreach (var alloc in allocs)
        {
            if (!alloc.IsClientTerminal && alloc.Job?.Type != JobType.System) return false;
        }

        return true;
    }

    /// <summary>The allocations of system jobs that leave last.</summary>
    public static IReadOnlyList<DrainMark> Last(Node node, IEnumerable<Allocation> allocs)
    {
        List<DrainMark> marks = [];
        foreach (var alloc in allocs)
        {
            if (!alloc.IsTerminal && !alloc.IsMigrating && alloc.Job?.Type == JobType.System && !IsIgnored(node, alloc)) marks.Add(new DrainMark(UuidKey.Of(alloc.ID), false));
        }

        return marks;
    }

    /// <summary>
    /// What may move of one service job. Nomad: of each group as many as there are healthy ones beyond those that its migrate block wants to stay up. Healthy is
    /// what has a verdict, good or bad, wherever it runs, and is not moving yet.
    /// </summary>
    /// <param name="job">As it is now.</param>
    /// <param name="allocs">All of the job's, in the order of their IDs.</param>
    /// <param name="isDraining">Whether the node of that ID is draining.</param>
    public static IReadOnlyList<DrainMark> Movable(Job job, IEnumerable<Allocation> allocs, Func<string, bool> isDraining)
    {
        List<DrainMark> marks = [];
        foreach (var group in job.TaskGroups ?? []) AddMovable(marks, group, allocs, isDraining);
        return marks;
    }

    private static void AddMovable(List<DrainMark> marks, TaskGroup group, IEnumerable<Allocation> allocs, Func<string, bool> isDraining)
    {
        var healthy = 0L;
        List<DrainMark> candidates = [];
        foreach (var alloc in allocs)
        {
            if (alloc.TaskGroup != group.Name || alloc.IsTerminal || alloc.IsMigrating) continue;
            if (alloc.DeploymentStatus?.Healthy is not null) healthy++;
            if (isDraining(alloc.NodeID)) candidates.Add(new DrainMark(UuidKey.Of(alloc.ID), false));
        }

        var allowed = healthy - (group.Count - (group.Migrate?.MaxParallel ?? 1));
        marks.AddRange(candidates.Take((int)Math.Clamp(allowed, 0, candidates.Count)));
    }

    private static bool IsIgnored(Node node, Allocation alloc) => alloc.Job?.Type == JobType.System && node.DrainStrategy?.IgnoreSystemJobs == true;
}
