using NomadNodes.Model;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// The heartbeats of all nodes. Those that come as they should change nothing and are not played: only silent nodes, and those that a missed heartbeat took
/// down and whose agents beat, have something due. In the manual simulation nothing is.
/// </summary>
internal sealed class Heartbeats(SimulationSettings settings) : ISimulationPart
{
    private readonly HashSet<UuidKey> _changed = [];
    private readonly Dictionary<UuidKey, HeartbeatPlan> _plans = [];
    private readonly Agenda<UuidKey> _due = new();

    public string Name => "heartbeats";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes) => _changed.UnionWith(changes.IdsIn(StateTable.Nodes));

    public void OnReplaced(Snapshot snapshot)
    {
        _changed.Clear();
        _plans.Clear();
        _due.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.LastMissedHeartbeatIndex > 0) _changed.Add(at.Key);
        }
    }

    public void OnAgentChanged(UuidKey node) => _changed.Add(node);

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        if (context.Mode is SimulationMode.Auto)
        {
            foreach (var id in _changed) Look(id, context);
        }

        _changed.Clear();
        if (!_due.TryPeekDue(context.Now, out var due)) return StepResult.Until(_due.Next);
        var agents = context.Services.Agents;
        var plan = _plans[due];
        await (plan.IsReturn ? agents.ReturnAsync(due) : agents.ExpireAsync(due, plan.Agent));
        // If there is more to come, the commit says so.
        Forget(due);
        return StepResult.Acted;
    }

    private void Look(UuidKey id, SimulationContext context)
    {
        var plan = context.Snapshot.Nodes.Find(id) is { } row ? HeartbeatPlan.For(row.Record, context.Services.AgentStates.Of(id)) : null;
        if (plan is null)
        {
            Forget(id);
        }
        else if (!_plans.TryGetValue(id, out var known) || known != plan)
        {
            _plans[id] = plan;
            _due.Set(id, plan.DueAt(context.Now, TtlOf(id, plan, context), settings.HeartbeatGrace));
        }
    }

    // Nomad: so long that not more than so many heartbeats come in a second, and up to twice as long, so that they do not come all at once.
    private TimeSpan TtlOf(UuidKey id, HeartbeatPlan plan, SimulationContext context)
    {
        var shortest = Math.Max(settings.MinHeartbeatTtl.TotalSeconds, context.Snapshot.Nodes.Count / settings.MaxHeartbeatsPerSecond);
        return TimeSpan.FromSeconds(shortest * (1 + context.Chance.Fraction(id, plan.From.UtcTicks)));
    }

    private void Forget(UuidKey id)
    {
        _plans.Remove(id);
        _due.Remove(id);
    }
}
