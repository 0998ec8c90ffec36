using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Scheduling;

/// <summary>The status of a job as what there is of it says.</summary>
internal static class JobStatusRule
{
    /// <summary>
    /// Nomad: system, periodic and parameterized jobs run until they are stopped. Any other one runs while it has a live allocation or deployment, is pending while
    /// it has an evaluation that is not over, and is dead else.
    /// </summary>
    public static string Of(Job job, IEnumerable<Allocation> allocs, IEnumerable<Evaluation> evals, IEnumerable<Deployment> deployments)
    {
        if (RunsUntilStopped(job)) return job.Stop ? JobStatus.Dead : JobStatus.Running;
        if (allocs.Any(alloc => !alloc.IsTerminal) || deployments.Any(deployment => deployment.IsActive)) return JobStatus.Running;
        return evals.Any(eval => !eval.IsTerminal) ? JobStatus.Pending : JobStatus.Dead;
    }

    /// <summary>As the other one, from all that the write has stored so far.</summary>
    public static string Of(WriteTransaction write, Job job)
    {
        var key = new JobKey(job.Namespace, job.ID);
        return Of(job, write.AllocsOfJob(key), write.EvalsOfJob(key), write.DeploymentsOfJob(key));
    }

    /// <summary>Nomad: what a job is before the scheduler has looked at it.</summary>
    public static string OfNew(Job job) => RunsUntilStopped(job) ? JobStatus.Running : JobStatus.Pending;

    private static bool RunsUntilStopped(Job job) => job.Type == JobType.System || job.Periodic is not null || job.ParameterizedJob is not null;
}
