using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Responses;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Jobs;

/// <summary>Stops a job, or removes it for good. Nomad: a job that is launched later is not evaluated.</summary>
internal static class JobDeregistration
{
    public static JobDeregisterResponse Deregister(WriteTransaction write, Job job, bool purge, string evalId)
    {
        var index = write.NextIndex();
        var eval = job.IsLaunchedLater ? null : JobEvaluations.OfDeregistered(write, evalId, job);
        if (eval is not null) write.Evals.Put(eval, index);
        if (purge) Remove(write, job, index);
        JobEvents.Record(write, EventType.JobDeregistered, purge ? job : Stop(write, job, index), eval, deleted: purge);
        return new JobDeregisterResponse(eval?.ID ?? "", index, index, index);
    }

    /// <summary>Nomad: stopping is a new version, even of a job that is stopped already.</summary>
    private static Job Stop(WriteTransaction write, Job job, ulong index)
    {
        var stopped = job with
        {
            Stop = true,
            Stable = false,
            Version = job.Version + 1,
            SubmitTime = write.Now.ToUnixNanoseconds(),
            ModifyIndex = index,
            JobModifyIndex = index,
        };
        stopped = stopped with { Status = JobStatusRule.Of(write, stopped) };
        write.Jobs.Put(stopped, index);
        return stopped;
    }

    /// <summary>Nomad: its evaluations stay.</summary>
    private static void Remove(WriteTransaction write, Job job, ulong index)
    {
        var key = new JobKey(job.Namespace, job.ID);
        write.Jobs.Remove(key, index);
        write.JobSummaries.Remove(key, index);
        foreach (var alloc in write.AllocsOfJob(key)) write.Allocs.Remove(UuidKey.Of(alloc.ID), index);
        foreach (var deployment in write.DeploymentsOfJob(key)) write.Deployments.Remove(UuidKey.Of(deployment.ID), index);
    }
}
