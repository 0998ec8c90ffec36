using NomadNodes.Model.Jobs;
using NomadNodes.Model.Responses;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Jobs;

/// <summary>
/// Stores a job that was found in order. Nomad: job and evaluation are one write; a job that has not changed is left alone and evaluated all
/// the same; a job that is launched later is not evaluated.
/// </summary>
internal static class JobRegistration
{
    /// <param name="write">The write.</param>
    /// <param name="order">What the client asks for.</param>
    /// <param name="known">The job as it is stored.</param>
    /// <param name="evalId">For the evaluation.</param>
    public static JobRegisterResponse Register(WriteTransaction write, JobOrder order, Job? known, string evalId)
    {
        var sent = order.PreserveCounts && known is not null ? JobChange.WithKnownCounts(order.Job, known) : order.Job;
        var warnings = JobRules.WarningsOf(sent);
        return known is not null && JobChange.IsNone(known, sent)
            ? Evaluate(write, known, order.EvalPriority, evalId, warnings)
            : Store(write, sent, known, order.EvalPriority, evalId, warnings);
    }

    /// <summary>Stores a new job, at the index that the write took last, for which nobody has to be asked where it runs.</summary>
    public static void StoreUnevaluated(WriteTransaction write, Job sent)
    {
        var job = sent with
        {
            SubmitTime = write.Now.ToUnixNanoseconds(),
            CreateIndex = write.Index,
            ModifyIndex = write.Index,
            JobModifyIndex = write.Index,
            Status = JobStatusRule.OfNew(sent),
        };
        write.Jobs.Put(job, write.Index);
        JobSummaries.Put(write, job, write.Index);
        JobEvents.Record(write, EventType.JobRegistered, job, eval: null);
    }

    private static JobRegisterResponse Evaluate(WriteTransaction write, Job known, long priority, string evalId, string warnings)
    {
        if (known.IsLaunchedLater) return new JobRegisterResponse("", 0, known.ModifyIndex, warnings, 0);
        var index = write.NextIndex();
        var eval = JobEvaluations.OfRegistered(write, evalId, known, priority, isChanged: false);
        write.Evals.Put(eval, index);
        write.Events.Evaluation(EventType.EvaluationUpdated, eval);
        StoreStatus(write, known);
        return new JobRegisterResponse(eval.ID, index, known.ModifyIndex, warnings, index);
    }

    /// <summary>Nomad: a dead job is pending again.</summary>
    private static void StoreStatus(WriteTransaction write, Job known)
    {
        var effects = new JobEffects(write);
        effects.Touch(new JobKey(known.Namespace, known.ID));
        effects.Store(EventType.EvaluationUpdated);
    }

    private static JobRegisterResponse Store(WriteTransaction write, Job sent, Job? known, long priority, string evalId, string warnings)
    {
        var index = write.NextIndex();
        var eval = sent.IsLaunchedLater ? null : JobEvaluations.OfRegistered(write, evalId, sent, priority, isChanged: true);
        if (eval is not null) write.Evals.Put(eval, index);
        var job = sent with
        {
            Version = known is null ? 0 : known.Version + 1,
            SubmitTime = write.Now.ToUnixNanoseconds(),
            CreateIndex = known?.CreateIndex ?? index,
            ModifyIndex = index,
            JobModifyIndex = index,
            Status = JobStatusRule.Of(write, sent),
        };
        write.Jobs.Put(job, index);
        JobSummaries.Put(write, job, index);
        JobEvents.Record(write, EventType.JobRegistered, job, eval);
        return new JobRegisterResponse(eval?.ID ?? "", eval is null ? 0 : index, index, warnings, index);
    }
}
