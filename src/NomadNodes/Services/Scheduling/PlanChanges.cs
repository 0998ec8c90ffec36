using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Scheduling;

/// <summary>Changes that take effect together, at one index.</summary>
/// <param name="Placed">New allocations.</param>
/// <param name="Updated">Stored ones as they become.</param>
/// <param name="Deployments">New ones and changed ones.</param>
internal sealed record PlanChanges(IReadOnlyList<Allocation> Placed, IReadOnlyList<UpdatedAllocation> Updated, IReadOnlyList<Deployment> Deployments);

/// <param name="Allocation">As it becomes.</param>
/// <param name="IsDecision">False when it only learns who follows it. Nomad: AllocModifyIndex moves with decisions alone.</param>
internal readonly record struct UpdatedAllocation(Allocation Allocation, bool IsDecision);
