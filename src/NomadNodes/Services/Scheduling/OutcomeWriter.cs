using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Scheduling;

/// <summary>Writes the outcome of one evaluation: new evaluations, the plan, the end of the evaluation, each at the next index.</summary>
internal sealed class OutcomeWriter(WriteTransaction write)
{
    private readonly long _now = write.Now.ToUnixNanoseconds();

    public void Write(Evaluation eval, EvaluationOutcome outcome)
    {
        foreach (var created in outcome.Created) Create(created);
        if (outcome.Plan is { } plan) Carry(eval, plan);
        if (outcome.Completed is { } completed) Complete(completed, outcome.Canceled);
    }

    /// <summary>At the index that the write took last. Nomad: newer blocked evaluations take their place.</summary>
    public void Cancel(IReadOnlyList<Evaluation> superseded)
    {
        var effects = new JobEffects(write);
        foreach (var eval in superseded)
        {
            var description = $"existing blocked evaluation exists for job \"{eval.JobID}\"";
            Put(eval with { Status = EvalStatus.Canceled, StatusDescription = description }, EventType.EvaluationUpdated, effects);
        }

        effects.Store(EventType.EvaluationUpdated);
    }

    private void Create(Evaluation eval)
    {
        var index = write.NextIndex();
        var effects = new JobEffects(write);
        Put(eval with { CreateIndex = index, CreateTime = _now }, EventType.EvaluationUpdated, effects);
        effects.Store(EventType.EvaluationUpdated);
    }

    // Nomad: the evaluation's ModifyIndex moves with its plan, too.
    private void Carry(Evaluation eval, PlanChanges plan)
    {
        var index = write.NextIndex();
        var effects = new JobEffects(write);
        Put(eval, EventType.PlanResult, effects);
        foreach (var alloc in plan.Placed) Place(alloc, index, effects);
        foreach (var update in plan.Updated) Update(update, index, effects);
        foreach (var deployment in plan.Deployments) Put(deployment, index);
        effects.Store(EventType.PlanResult);
    }

    private void Complete(Evaluation eval, IReadOnlyList<Evaluation> canceled)
    {
        write.NextIndex();
        var effects = new JobEffects(write);
        Put(eval, EventType.EvaluationUpdated, effects);
        foreach (var other in canceled) Put(other, EventType.EvaluationUpdated, effects);
        if (eval.QueuedAllocations is { } queued) effects.Queued(new JobKey(eval.Namespace, eval.JobID), queued);
        effects.Store(EventType.EvaluationUpdated);
    }

    private void Put(Evaluation eval, string eventType, JobEffects effects)
    {
        var stored = eval with { ModifyIndex = write.Index, ModifyTime = _now };
        write.Evals.Put(stored, write.Index);
        write.Events.Evaluation(eventType, stored);
        effects.Touch(new JobKey(eval.Namespace, eval.JobID));
    }

    private void Place(Allocation alloc, ulong index, JobEffects effects)
    {
        var placed = alloc with { CreateIndex = index, ModifyIndex = index, AllocModifyIndex = index, CreateTime = _now, ModifyTime = _now };
        write.Allocs.Put(placed, index);
        write.Events.Allocation(EventType.PlanResult, placed);
        effects.Placed(placed);
    }

    private void Update(UpdatedAllocation update, ulong index, JobEffects effects)
    {
        var key = UuidKey.Of(update.Allocation.ID);
        if (write.Allocs.Find(key) is not { } before) return;
        var after = update.Allocation with
        {
            ModifyIndex = index,
            AllocModifyIndex = update.IsDecision ? index : before.AllocModifyIndex,
            ModifyTime = _now,
        };
        write.Allocs.Put(after, index);
        write.Events.Allocation(EventType.PlanResult, after);
        effects.Changed(before, after);
    }

    private void Put(Deployment deployment, ulong index)
    {
        var known = write.Deployments.Find(UuidKey.Of(deployment.ID));
        var stored = deployment with
        {
            CreateIndex = known?.CreateIndex ?? index,
            CreateTime = known?.CreateTime ?? _now,
            ModifyIndex = index,
            ModifyTime = _now,
        };
        write.Deployments.Put(stored, index);
        write.Events.Deployment(EventType.PlanResult, stored);
    }
}
