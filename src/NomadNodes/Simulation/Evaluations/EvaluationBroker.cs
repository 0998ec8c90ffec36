using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;
using NomadNodes.Simulation.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>
/// Hands evaluations to the scheduler, one at a time: pending ones at once or when their time has come, blocked ones when a node has become usable or room has become free that may suit them.
/// </summary>
/// <param name="delay">
/// On the cluster's clock, between the first of some evaluations and the scheduler's look at it. Nomad: some milliseconds, so that whoever registers a job can read it as it was
/// registered. While time stands still there is none: it would never end.
/// </param>
internal sealed class EvaluationBroker(TimeSpan delay) : ISimulationPart
{
    // Since when there is something to do; null: the scheduler is idle.
    private DateTimeOffset? _busySince;

    private readonly HashSet<UuidKey> _changedEvals = [];
    private readonly HashSet<UuidKey> _changedNodes = [];
    private readonly HashSet<UuidKey> _changedAllocs = [];
    private readonly EvaluationQueue _ready = new();
    private readonly Agenda<UuidKey> _delayed = new();
    private readonly BlockedEvaluations _blocked = new();
    private readonly UsableNodes _usable = new();

    public string Name => "scheduler";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        _changedEvals.UnionWith(changes.IdsIn(StateTable.Evals));
        _changedNodes.UnionWith(changes.IdsIn(StateTable.Nodes));
        // A blocked evaluation may be among those that were not looked at yet.
        if (_blocked.Count > 0 || _changedEvals.Count > 0) _changedAllocs.UnionWith(changes.IdsIn(StateTable.Allocs));
    }

    public void OnReplaced(Snapshot snapshot)
    {
        _changedEvals.Clear();
        _changedNodes.Clear();
        _changedAllocs.Clear();
        _ready.Clear();
        _delayed.Clear();
        _blocked.Clear();
        _usable.Reset(snapshot);
        for (var at = snapshot.Evals.Rows.First(); at.IsValid; at.MoveNext()) _changedEvals.Add(at.Key);
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        LookAtChanges(context.Snapshot);
        // Nomad: evaluations pile up meanwhile. Whoever lets them go on commits a configuration, and that brings the next step.
        if (context.Snapshot.Scheduling.PauseEvalBroker) return StepResult.Idle;
        if (_blocked.Superseded.Count > 0) return await CancelAsync(context);
        while (_delayed.TryPeekDue(context.Now, out var due))
        {
            if (context.Snapshot.Evals.Find(due)?.Record is { } eval) _ready.Add(due, eval);
            _delayed.Remove(due);
        }

        if (!_ready.TryPeek(out var id))
        {
            _busySince = null;
            return StepResult.Until(_delayed.Next);
        }

        var since = _busySince ??= context.Now;
        // A date that was set back ends the delay, too.
        if (!context.TimeStandsStill && context.Now >= since && context.Now < since + delay) return StepResult.Until(since + delay);
        await ProcessAsync(context, id);
        _ready.Remove(id);
        return StepResult.Acted;
    }

    private async ValueTask<StepResult> CancelAsync(SimulationContext context)
    {
        await context.Services.EvaluationWrites.CancelAsync([.. _blocked.Superseded]);
        _blocked.Superseded.Clear();
        return StepResult.Acted;
    }

    private void LookAtChanges(Snapshot snapshot)
    {
        foreach (var id in _changedEvals) Sort(id, snapshot.Evals.Find(id)?.Record);
        _changedEvals.Clear();
        HashSet<string> classes = [];
        foreach (var id in _changedNodes)
        {
            if (_usable.Look(id, snapshot.Nodes.Find(id)?.Record) is { } computedClass) classes.Add(computedClass);
        }

        _changedNodes.Clear();
        foreach (var id in _changedAllocs)
        {
            if (snapshot.Allocs.Find(id)?.Record is { IsClientTerminal: true } alloc && snapshot.Nodes.Find(UuidKey.Of(alloc.NodeID))?.Record is { } node) classes.Add(node.ComputedClass);
        }

        _changedAllocs.Clear();
        foreach (var computedClass in classes) Unblock(computedClass);
    }

    private void Sort(UuidKey id, Evaluation? eval)
    {
        if (eval?.Status != EvalStatus.Blocked) _blocked.Remove(id);
        if (eval?.Status != EvalStatus.Pending) _delayed.Remove(id);
        if (eval is { Status: EvalStatus.Blocked }) _blocked.Put(id, eval);
        else if (eval is not { Status: EvalStatus.Pending }) _ready.Remove(id);
        else if (eval.WaitUntil.IsZero) _ready.Add(id, eval);
        else _delayed.Set(id, eval.WaitUntil.ToDateTimeOffset());
    }

    private void Unblock(string computedClass)
    {
        foreach (var (id, eval) in _blocked.For(computedClass)) _ready.Add(id, eval);
    }

    private async ValueTask ProcessAsync(SimulationContext context, UuidKey id)
    {
        if (context.Snapshot.Evals.Find(id)?.Record is not { IsTerminal: false } eval) return;
        // Of the evaluation and the state alone, so that one history has one outcome.
        var random = new Random((int)(context.Chance.Fraction(id, (long)context.Snapshot.Index) * int.MaxValue));
        var inputs = new SchedulerInputs(context.Chance.NewId, random, context.Snapshot.Identity.SigningKeyId);
        var now = Timestamp.FromDateTimeOffset(context.Now);
        var outcome = Decide(context.Snapshot, eval);
        if (!outcome.IsEmpty) await context.Services.EvaluationWrites.WriteAsync(id, context.Snapshot, outcome, Decide);

        EvaluationOutcome Decide(Snapshot state, Evaluation current)
        {
            var decision = Scheduler.Process(current, new SnapshotState(state, SchedulerConfiguration.Of(state.Scheduling)), now, inputs);
            if (decision.Reblocked is { } reblocked) _blocked.Put(id, reblocked);
            return ToOutcome(decision);
        }
    }

    private static EvaluationOutcome ToOutcome(SchedulingDecision decision) => new()
    {
        Created = decision.CreatedEvals,
        Plan = decision.Plan is { } plan
            ? new PlanChanges(
                plan.Placed,
                [.. plan.Updated.Select(update => new UpdatedAllocation(update.Allocation, update.MovesAllocModifyIndex))],
                [.. plan.UpdatedDeployments, .. plan.CreatedDeployment is { } created ? [created] : Array.Empty<Deployment>()])
            : null,
        Completed = decision.Completed,
        Canceled = decision.CanceledEvals,
    };
}
