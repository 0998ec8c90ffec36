using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>A stored allocation as the plan leaves it.</summary>
internal sealed record PlannedUpdate(Allocation Allocation, UpdateReason Reason)
{
    /// <summary>False when it only learns who follows it: then its ModifyIndex moves alone.</summary>
    internal bool MovesAllocModifyIndex => Reason != UpdateReason.Linked;
}
