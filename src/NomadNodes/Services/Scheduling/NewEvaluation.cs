using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Scheduling;

/// <summary>An evaluation as it is asked for, before the scheduler has seen it.</summary>
internal static class NewEvaluation
{
    public static Evaluation Of(string id, Job job, string trigger, ulong index, Timestamp now) => new()
    {
        ID = id,
        Namespace = job.Namespace,
        Priority = job.Priority,
        Type = job.Type,
        TriggeredBy = trigger,
        JobID = job.ID,
        Status = EvalStatus.Pending,
        CreateIndex = index,
        ModifyIndex = index,
        CreateTime = now.ToUnixNanoseconds(),
        ModifyTime = now.ToUnixNanoseconds(),
    };
}
