using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>The evaluations that registering and deregistering a job lead to.</summary>
internal static class JobEvaluations
{
    /// <summary>Of a job that was stored at the index that the write took last. Nomad: of an unchanged job it says no JobModifyIndex.</summary>
    public static Evaluation OfRegistered(WriteTransaction write, string id, Job job, long priority, bool isChanged) => Pending(write, id, job) with
    {
        Priority = priority > 0 ? priority : job.Priority,
        Type = job.Type,
        TriggeredBy = EvalTrigger.JobRegister,
        JobModifyIndex = isChanged ? write.Index : 0,
    };

    /// <summary>Nomad: of type service, whatever the job is.</summary>
    public static Evaluation OfDeregistered(WriteTransaction write, string id, Job job) => Pending(write, id, job) with
    {
        Type = JobType.Service,
        TriggeredBy = EvalTrigger.JobDeregister,
        JobModifyIndex = write.Index,
    };

    private static Evaluation Pending(WriteTransaction write, string id, Job job) => new()
    {
        ID = id,
        Namespace = job.Namespace,
        Priority = job.Priority,
        JobID = job.ID,
        Status = EvalStatus.Pending,
        CreateIndex = write.Index,
        ModifyIndex = write.Index,
        CreateTime = write.Now.ToUnixNanoseconds(),
        ModifyTime = write.Now.ToUnixNanoseconds(),
    };
}
