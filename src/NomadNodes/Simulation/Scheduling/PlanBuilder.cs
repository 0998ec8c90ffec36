using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Gathers what an evaluation changes, each allocation once.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<string, PlannedUpdate> _updates = [];
    private readonly List<Allocation> _placed = [];

    internal IReadOnlyList<Allocation> Placed => _placed;

    internal List<Deployment> UpdatedDeployments { get; } = [];

    internal Deployment? CreatedDeployment { get; set; }

    /// <summary>Whether the plan ends the allocation, so that its room is free for others of this plan.</summary>
    internal bool Ends(string allocId) =>
        _updates.GetValueOrDefault(allocId)?.Reason is UpdateReason.Stop or UpdateReason.Migrate or UpdateReason.Lost;

    internal void Stop(Allocation alloc, string description, UpdateReason reason = UpdateReason.Stop) => Update(
        alloc with
        {
            DesiredStatus = AllocDesiredStatus.Stop,
            DesiredDescription = description,
            ClientStatus = reason == UpdateReason.Lost ? AllocClientStatus.Lost : alloc.ClientStatus,
        },
        reason);

    internal void Update(Allocation alloc, UpdateReason reason) => _updates[alloc.ID] = new PlannedUpdate(alloc, reason);

    internal void Undo(Allocation alloc) => _updates.Remove(alloc.ID);

    internal void Place(Allocation alloc, Allocation? previous)
    {
        _placed.Add(alloc);
        if (previous is null) return;
        var (before, reason) = _updates.TryGetValue(previous.ID, out var known) ? (known.Allocation, known.Reason) : (previous, UpdateReason.Linked);
        Update(before with { NextAllocation = alloc.ID }, reason);
    }

    /// <summary>Null when nothing changes.</summary>
    internal Plan? Build(string evalId)
    {
        var plan = new Plan
        {
            EvalID = evalId,
            Placed = _placed,
            Updated = [.. _updates.Values],
            CreatedDeployment = CreatedDeployment,
            UpdatedDeployments = UpdatedDeployments,
        };
        return plan.IsEmpty ? null : plan;
    }
}
