using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// Ends the drains of nodes that have nothing left to move. It looks at the nodes that changed and no others, and waits a while before each end:
/// clients look first whether their drain has begun.
/// </summary>
internal sealed class Drainer(TimeSpan delay) : ISimulationPart
{
    private readonly HashSet<UuidKey> _changed = [];
    private readonly Dictionary<UuidKey, DrainStrategy> _draining = [];
    private readonly Agenda<UuidKey> _ends = new();

    public string Name => "drainer";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes) => _changed.UnionWith(changes.IdsIn(StateTable.Nodes));

    public void OnReplaced(Snapshot snapshot)
    {
        _changed.Clear();
        _draining.Clear();
        _ends.Clear();
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (at.Row.Record.DrainStrategy is not null) _changed.Add(at.Key);
        }
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        foreach (var id in _changed) Look(id, context.Snapshot.Nodes.Find(id)?.Record, context.Now);
        _changed.Clear();
        if (!_ends.TryPeekDue(context.Now, out var due)) return StepResult.Until(_ends.Next);
        await context.Services.NodeWrites.CompleteDrainAsync(due, _draining[due]);
        Forget(due);
        return StepResult.Acted;
    }

    private void Look(UuidKey id, Node? node, DateTimeOffset now)
    {
        if (node?.DrainStrategy is not { } strategy)
        {
            Forget(id);
        }
        else if (!_draining.TryGetValue(id, out var known) || known != strategy)
        {
            _draining[id] = strategy;
            _ends.Set(id, now + delay);
        }
    }

    private void Forget(UuidKey id)
    {
        _draining.Remove(id);
        _ends.Remove(id);
    }
}
