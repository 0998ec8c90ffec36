using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Draining;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation.Draining;

/// <summary>
/// Moves allocations off draining nodes and ends the drains. It looks at what changed and nothing else: draining nodes, the allocations on them, and their jobs.
/// </summary>
/// <param name="idleDelay">How long a drain that has nothing to wait for stays visible. Nomad: milliseconds.</param>
internal sealed class Drainer(TimeSpan idleDelay) : ISimulationPart
{
    private readonly HashSet<UuidKey> _changedNodes = [];
    private readonly HashSet<UuidKey> _changedAllocs = [];
    private readonly Dictionary<UuidKey, DrainStrategy> _draining = [];
    private readonly Agenda<UuidKey> _deadlines = new();
    private readonly Agenda<UuidKey> _ends = new();
    private readonly MoveBatch _moves = new();

    public string Name => "drainer";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        _changedNodes.UnionWith(changes.IdsIn(StateTable.Nodes));
        if (_draining.Count > 0 || _changedNodes.Count > 0) _changedAllocs.UnionWith(changes.IdsIn(StateTable.Allocs));
    }

    public void OnReplaced(Snapshot snapshot)
    {
        _changedNodes.Clear();
        _changedAllocs.Clear();
        _draining.Clear();
        _deadlines.Clear();
        _ends.Clear();
        _moves.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.DrainStrategy is not null) _changedNodes.Add(at.Key);
        }
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        LookAtChanges(context);
        LookAtDeadlines(context);
        if (_moves.IsDue(context.Now)) return await MoveAsync(context);
        return _ends.TryPeekDue(context.Now, out var id) ? await EndAsync(context, id) : StepResult.Until(Earliest(_moves.Due, Earliest(_ends.Next, _deadlines.Next)));
    }

    private void LookAtChanges(SimulationContext context)
    {
        foreach (var id in _changedNodes) LookAtNode(context, id);
        _changedNodes.Clear();
        if (_draining.Count > 0) LookAtAllocs(context);
        _changedAllocs.Clear();
    }

    private void LookAtNode(SimulationContext context, UuidKey id)
    {
        if (context.Snapshot.Nodes.Find(id)?.Record is not { DrainStrategy: { } strategy })
        {
            Forget(id);
            return;
        }

        if (_draining.TryGetValue(id, out var known) && known.DrainSpec == strategy.DrainSpec && known.ForceDeadline == strategy.ForceDeadline) return;
        Forget(id);
        _draining[id] = strategy;
        if (strategy.Deadline < 0) _deadlines.Set(id, context.Now);
        else if (strategy.Deadline > 0) _deadlines.Set(id, strategy.ForceDeadline.ToDateTimeOffset());
        Begin(context, id);
    }

    private void Begin(SimulationContext context, UuidKey id)
    {
        var allocs = context.Snapshot.AllocsOnNode(id);
        if (DrainPlanner.IsDone(allocs)) _ends.Set(id, context.Now + idleDelay);
        foreach (var job in allocs.Where(alloc => !alloc.IsTerminal).Select(alloc => new JobKey(alloc.Namespace, alloc.JobID)).Distinct()) LookAtJob(context, job);
    }

    // Each node and job once, however many of its allocations have changed. Nomad: what a sysbatch or system allocation does is not looked at.
    private void LookAtAllocs(SimulationContext context)
    {
        HashSet<UuidKey> nodes = [];
        HashSet<JobKey> jobs = [];
        var isAnyGone = false;
        foreach (var id in _changedAllocs)
        {
            var alloc = context.Snapshot.Allocs.Find(id)?.Record;
            isAnyGone |= alloc is null;
            if (alloc is not { Job.Type: JobType.Service or JobType.Batch }) continue;
            jobs.Add(new JobKey(alloc.Namespace, alloc.JobID));
            var node = UuidKey.Of(alloc.NodeID);
            if (alloc.IsClientTerminal && _draining.ContainsKey(node)) nodes.Add(node);
        }

        // One that was removed may have kept any node that does not end yet.
        if (isAnyGone) nodes.UnionWith(_draining.Keys.Where(node => _ends.DueOf(node) is null));
        foreach (var node in nodes)
        {
            if (DrainPlanner.IsDone(context.Snapshot.AllocsOnNode(node))) _ends.Set(node, context.Now);
        }

        foreach (var job in jobs) LookAtJob(context, job);
    }

    private void LookAtJob(SimulationContext context, JobKey key)
    {
        if (Movable(context, key).Count > 0) _moves.Want(key, context.Now);
    }

    private IReadOnlyList<DrainMark> Movable(SimulationContext context, JobKey key) =>
        context.Snapshot.Jobs.Find(key)?.Record is { Type: JobType.Service, Stop: false } job
            ? DrainPlanner.Movable(job, context.Snapshot.AllocsOfJob(key), node => _draining.ContainsKey(UuidKey.Of(node)))
            : [];

    private void LookAtDeadlines(SimulationContext context)
    {
        while (_deadlines.TryPeekDue(context.Now, out var id))
        {
            _deadlines.Remove(id);
            if (context.Snapshot.Nodes.Find(id)?.Record is { } node && DrainPlanner.Forced(node, context.Snapshot.AllocsOnNode(id)).Count > 0) _moves.Force(id, context.Now);
            else if (_ends.DueOf(id) is null) _moves.End(id, context.Now);
        }
    }

    private async ValueTask<StepResult> MoveAsync(SimulationContext context)
    {
        var marks = _moves.Jobs.SelectMany(job => Movable(context, job)).ToList();
        List<DrainEnd> ends = [];
        foreach (var id in _moves.Nodes)
        {
            if (context.Snapshot.Nodes.Find(id)?.Record is not { } node) continue;
            marks.AddRange(DrainPlanner.Forced(node, context.Snapshot.AllocsOnNode(id)));
            ends.Add(new DrainEnd(id, _draining[id], DeadlineReached: true));
        }

        await context.Services.Drains.WriteAsync([.. marks.DistinctBy(mark => mark.AllocId)], ends);
        _moves.Clear();
        return StepResult.Acted;
    }

    private async ValueTask<StepResult> EndAsync(SimulationContext context, UuidKey id)
    {
        var allocs = context.Snapshot.AllocsOnNode(id);
        if (context.Snapshot.Nodes.Find(id)?.Record is { } node && DrainPlanner.IsDone(allocs))
        {
            await context.Services.Drains.WriteAsync(DrainPlanner.Last(node, allocs), [new DrainEnd(id, _draining[id], DeadlineReached: false)]);
        }

        _ends.Remove(id);
        return StepResult.Acted;
    }

    private void Forget(UuidKey id)
    {
        _draining.Remove(id);
        _deadlines.Remove(id);
        _ends.Remove(id);
        _moves.Forget(id);
    }

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
