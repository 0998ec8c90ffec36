using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Tests.Simulation.Histories;

/// <summary>What must hold whenever there is nothing left to do at the present time.</summary>
internal static class SettledState
{
    public static void Check(Snapshot state, DateTimeOffset now, Auditor auditor)
    {
        Assert.Empty(auditor.Faults);
        var evals = Tables.RecordsOf(state.Evals).ToList();
        Assert.DoesNotContain(evals, eval => eval.Status == EvalStatus.Pending && (eval.WaitUntil.IsZero || eval.WaitUntil.ToDateTimeOffset() <= now));
        var blocked = evals.Where(eval => eval.Status == EvalStatus.Blocked).ToList();
        Assert.Distinct(blocked.Select(eval => (eval.Namespace, eval.JobID, eval.NodeID)));
        Assert.DoesNotContain(blocked, eval => state.Jobs.Find(new JobKey(eval.Namespace, eval.JobID)) is null or { Record.Stop: true });
        foreach (var job in Tables.RecordsOf(state.Jobs)) Check(state, job, auditor);
    }

    /// <summary>What must hold besides when nobody has done anything for long enough.</summary>
    public static void CheckEnd(Snapshot state)
    {
        Assert.Empty(Tables.RecordsOf(state.Allocs).Where(IsUnsettled).Select(alloc => $"{alloc.Name} on {state.Nodes.Find(UuidKey.Of(alloc.NodeID))?.Record.Status}: {alloc.DesiredStatus} {alloc.ClientStatus} {alloc.DesiredDescription}"));
        Assert.DoesNotContain(Tables.RecordsOf(state.Nodes), node => node.DrainStrategy is { Deadline: not 0 });
        Assert.All(Tables.RecordsOf(state.Nodes), node => Assert.Equal(NodeStatus.Ready, node.Status));
        foreach (var deployment in Tables.RecordsOf(state.Deployments).Where(deployment => deployment.IsActive)) CheckWaits(deployment);
    }

    private static bool IsUnsettled(Allocation alloc) =>
        alloc.IsServerTerminal ? !alloc.IsClientTerminal : alloc.ClientStatus is AllocClientStatus.Unknown or AllocClientStatus.Pending;

    private static void Check(Snapshot state, Job job, Auditor auditor)
    {
        var key = new JobKey(job.Namespace, job.ID);
        Assert.Equal((job.ID, StatusOf(state, job, key)), (job.ID, job.Status));
        var counts = state.JobSummaries.Find(key)!.Record.Summary!["g"];
        Assert.Equal((job.ID, auditor.Count(key)), (job.ID, counts with { Queued = 0 }));
    }

    private static string StatusOf(Snapshot state, Job job, JobKey key)
    {
        if (job.Type == JobType.System) return job.Stop ? "dead" : "running";
        if (state.AllocsOfJob(key).Any(alloc => alloc.DesiredStatus == "run" && alloc.ClientStatus is "pending" or "running" or "unknown" && alloc.DesiredStatus == "run")) return "running";
        if (state.DeploymentsOfJob(key).Any(deployment => deployment.Status is "running" or "paused")) return "running";
        return state.EvalsOfJob(key).Any(eval => eval.Status is "pending" or "blocked") ? "pending" : "dead";
    }

    // For somebody who promotes it, or for room for its first allocation.
    private static void CheckWaits(Deployment deployment) => Assert.Contains(
        deployment.TaskGroups!.Values,
        group => group.PlacedAllocs == 0 || (group is { DesiredCanaries: > 0, Promoted: false, AutoPromote: false } && group.HealthyAllocs >= group.DesiredCanaries));
}
