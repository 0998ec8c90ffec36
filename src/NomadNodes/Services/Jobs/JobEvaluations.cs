using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>The evaluations that registering and deregistering a job lead to.</summary>
internal static class JobEvaluations
{
    /// <summary>At the index that the write took last. Nomad: of an unchanged job it says no JobModifyIndex.</summary>
    public static Evaluation OfRegistered(WriteTransaction write, string id, Job job, long priority, bool isChanged) =>
        NewEvaluation.Of(id, job, EvalTrigger.JobRegister, write.Index, write.Now) with
        {
            Priority = priority > 0 ? priority : job.Priority,
            JobModifyIndex = isChanged ? write.Index : 0,
        };

    /// <summary>Nomad: of type service, whatever the job is.</summary>
    public static Evaluation OfDeregistered(WriteTransaction write, string id, Job job) =>
        NewEvaluation.Of(id, job, EvalTrigger.JobDeregister, write.Index, write.Now) with { Type = JobType.Service, JobModifyIndex = write.Index };
}
