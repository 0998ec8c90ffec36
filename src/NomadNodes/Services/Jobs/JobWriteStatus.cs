using NomadNodes.Model.Jobs;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>A job's status within a write.</summary>
internal static class JobWriteStatus
{
    /// <summary>The status that follows from all that the write has stored so far.</summary>
    public static string Of(WriteTransaction write, Job job)
    {
        var key = new JobKey(job.Namespace, job.ID);
        return JobStatusRule.Of(job, write.AllocsOfJob(key), write.EvalsOfJob(key), write.DeploymentsOfJob(key));
    }
}
