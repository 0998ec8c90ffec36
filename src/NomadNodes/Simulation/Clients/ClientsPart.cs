using NomadNodes.Model;
using NomadNodes.Services.Allocations;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation.Clients;

/// <summary>The clients of all nodes: they start what is placed, say that it is healthy, stop what has to stop and end what ends by itself. A silent one does nothing.</summary>
internal sealed class ClientsPart(SimulationSettings settings) : ISimulationPart
{
    // What one write may hold, so that others are not kept waiting by it.
    private const int MaxReports = 512;

    private readonly HashSet<UuidKey> _changedAllocs = [];
    private readonly HashSet<UuidKey> _changedNodes = [];
    private readonly Dictionary<UuidKey, string> _nodeStatuses = [];
    private readonly Agenda<UuidKey> _moves = new();
    private readonly HashSet<UuidKey> _held = [];

    public string Name => "clients";

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        _changedAllocs.UnionWith(changes.IdsIn(StateTable.Allocs));
        _changedNodes.UnionWith(changes.IdsIn(StateTable.Nodes));
    }

    public void OnReplaced(Snapshot snapshot)
    {
        _changedAllocs.Clear();
        _changedNodes.Clear();
        _nodeStatuses.Clear();
        _moves.Clear();
        _held.Clear();
        for (var at = snapshot.Allocs.Rows.First(); at.IsValid; at.MoveNext()) _changedAllocs.Add(at.Key);
        for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) _nodeStatuses[at.Key] = at.Row.Record.Status;
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        LookAtNodes(context);
        foreach (var id in _changedAllocs) Plan(context, id);
        _changedAllocs.Clear();
        if (context.Mode != SimulationMode.Auto) return StepResult.Idle;
        var due = TakeDue(context);
        if (due.Count == 0) return StepResult.Until(_moves.Next);
        try
        {
            await context.Services.Clients.ReportAsync(due);
            return StepResult.Acted;
        }
        catch
        {
            // Nothing of it was kept: it is planned again.
            _changedAllocs.UnionWith(due.SelectMany(report => report.Updates).Select(update => UuidKey.Of(update.AllocId)));
            throw;
        }
    }

    /// <summary>A node's agent has become silent or has begun to speak again: what it held back is looked at again.</summary>
    public void OnAgentChanged(UuidKey node)
    {
        _changedAllocs.UnionWith(_held);
        _held.Clear();
    }

    // A node that came back, or fell away, changes what its client may say of everything on it.
    private void LookAtNodes(SimulationContext context)
    {
        foreach (var id in _changedNodes)
        {
            var status = context.Snapshot.Nodes.Find(id)?.Record.Status ?? "";
            if (_nodeStatuses.GetValueOrDefault(id) == status) continue;
            _nodeStatuses[id] = status;
            foreach (var alloc in context.Snapshot.AllocsOnNode(id)) _changedAllocs.Add(UuidKey.Of(alloc.ID));
        }

        _changedNodes.Clear();
    }

    private void Plan(SimulationContext context, UuidKey id)
    {
        if (MoveOf(context, id) is { } move) _moves.Set(id, context.Now + Jittered(context, id, move));
        else _moves.Remove(id);
    }

    // Later by up to the share that the settings allow.
    private TimeSpan Jittered(SimulationContext context, UuidKey id, ClientMove move) =>
        move.After * (1 + settings.Jitter * context.Chance.Fraction(id, move.Update.ClientStatus.Length));

    private ClientMove? MoveOf(SimulationContext context, UuidKey id) =>
        context.Snapshot.Allocs.Find(id)?.Record is { } alloc && context.Snapshot.Nodes.Find(UuidKey.Of(alloc.NodeID))?.Record is { } node
            ? ClientRules.Next(alloc, node, Timestamp.FromDateTimeOffset(context.Now), settings)
            : null;

    // One report for each node, as its client would send it. What is silent stays due until it is heard again.
    private List<NodeReport> TakeDue(SimulationContext context)
    {
        Dictionary<UuidKey, List<ClientUpdate>> reports = [];
        while (reports.Count < MaxReports && _moves.TryPeekDue(context.Now, out var id))
        {
            _moves.Remove(id);
            if (MoveOf(context, id) is not { } move) continue;
            var node = UuidKey.Of(context.Snapshot.Allocs.Find(id)!.Record.NodeID);
            if (context.Services.AgentStates.Of(node).Silent)
            {
                _held.Add(id);
                continue;
            }

            if (!reports.TryGetValue(node, out var updates)) reports.Add(node, updates = []);
            updates.Add(move.Update);
        }

        return [.. reports.Select(report => new NodeReport(report.Key, report.Value))];
    }
}
