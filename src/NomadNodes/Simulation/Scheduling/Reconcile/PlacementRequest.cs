using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>An allocation that is to be placed.</summary>
internal sealed record PlacementRequest(string Name, TaskGroup Group)
{
    /// <summary>The one that it follows; they are linked if it is placed.</summary>
    public Allocation? Previous { get; init; }

    /// <summary>The one before failed: its node is avoided, and the attempt is counted.</summary>
    public bool IsReschedule { get; init; }

    /// <summary>The one before stops only if this one is placed: its room may be what this one needs.</summary>
    public bool ReplacesPrevious { get; init; }

    public bool IsCanary { get; init; }

    /// <summary>Not the newest version: before a promotion, what is not a canary stays at the old one.</summary>
    public Job? OldJob { get; init; }
}
