using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Deployments;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation.Deployments;

/// <summary>Follows the deployments that run: lets them go on as their allocations become healthy, promotes canaries, and ends what has succeeded or made no progress in time.</summary>
internal sealed class DeploymentWatcher : ISimulationPart
{
    // Nomad: what becomes healthy is collected for a second, counted from the first.
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    // How much of each was healthy when it last went on.
    private readonly Dictionary<UuidKey, long> _healthy = [];
    private readonly HashSet<UuidKey> _changed = [];
    private readonly Agenda<UuidKey> _steps = new();
    private readonly Agenda<UuidKey> _deadlines = new();
    private readonly HashSet<UuidKey> _watched = [];
    private readonly HashSet<UuidKey> _changedAllocs = [];

    public string Name => "deployments";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        _changed.UnionWith(changes.IdsIn(StateTable.Deployments));
        if (_watched.Count > 0 || _changed.Count > 0) _changedAllocs.UnionWith(changes.IdsIn(StateTable.Allocs));
    }

    public void OnReplaced(Snapshot snapshot)
    {
        _healthy.Clear();
        _changed.Clear();
        _steps.Clear();
        _deadlines.Clear();
        _watched.Clear();
        _changedAllocs.Clear();
        for (var at = snapshot.Deployments.Rows.First(); at.IsValid; at.MoveNext()) _changed.Add(at.Key);
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        LookAtChanges(context);
        while (_deadlines.TryPeekDue(context.Now, out var late))
        {
            _deadlines.Remove(late);
            Look(context, late);
        }

        if (!_steps.TryPeekDue(context.Now, out var id)) return StepResult.Until(_steps.Next is { } next && !(_deadlines.Next < next) ? next : _deadlines.Next);
        if (context.Snapshot.Deployments.Find(id)?.Record is { } deployment && NextOf(context, id, deployment) is var step and not DeploymentStep.None)
        {
            await context.Services.DeploymentWrites.WriteAsync(id, step);
            _healthy[id] = DeploymentRules.Healthy(deployment);
        }

        // What comes next of it follows from the state after this.
        _steps.Remove(id);
        _changed.Add(id);
        return StepResult.Acted;
    }

    private void LookAtChanges(SimulationContext context)
    {
        // What stops of an older version may have been all that a deployment waited for.
        foreach (var id in _changedAllocs)
        {
            if (context.Snapshot.Allocs.Find(id)?.Record is not { IsTerminal: true } alloc) continue;
            foreach (var deployment in context.Snapshot.DeploymentsOfJob(new JobKey(alloc.Namespace, alloc.JobID)))
            {
                if (deployment.Status == DeploymentStatus.Running) _changed.Add(UuidKey.Of(deployment.ID));
            }
        }

        _changedAllocs.Clear();
        foreach (var id in _changed) Look(context, id);
        _changed.Clear();
    }

    private void Look(SimulationContext context, UuidKey id)
    {
        if (context.Snapshot.Deployments.Find(id)?.Record is not { Status: DeploymentStatus.Running } deployment)
        {
            _healthy.Remove(id);
            _watched.Remove(id);
            _steps.Remove(id);
            _deadlines.Remove(id);
            return;
        }

        _watched.Add(id);
        if (DeploymentRules.Deadline(deployment)?.ToDateTimeOffset() is { } deadline && deadline > context.Now) _deadlines.Set(id, deadline);
        else _deadlines.Remove(id);
        var step = NextOf(context, id, deployment);
        if (step == DeploymentStep.None) _steps.Remove(id);
        else if (step == DeploymentStep.Fail) _steps.Set(id, context.Now);
        else if (_steps.DueOf(id) is null) _steps.Set(id, context.Now + Window);
    }

    private DeploymentStep NextOf(SimulationContext context, UuidKey id, Deployment deployment)
    {
        var job = new JobKey(deployment.Namespace, deployment.JobID);
        return DeploymentRules.Next(
            deployment,
            context.Snapshot.Jobs.Find(job)?.Record,
            context.Snapshot.AllocsOfJob(job),
            DeploymentRules.Healthy(deployment) > _healthy.GetValueOrDefault(id),
            Timestamp.FromDateTimeOffset(context.Now));
    }
}
