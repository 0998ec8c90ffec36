using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Changes that take effect together, at one index.</summary>
internal sealed record Plan
{
    public required string EvalID { get; init; }

    public IReadOnlyList<Allocation> Placed { get; init; } = [];

    public IReadOnlyList<PlannedUpdate> Updated { get; init; } = [];

    public Deployment? CreatedDeployment { get; init; }

    /// <summary>Cancelled ones, and those that took further allocations.</summary>
    public IReadOnlyList<Deployment> UpdatedDeployments { get; init; } = [];

    internal bool IsEmpty => Placed.Count == 0 && Updated.Count == 0 && CreatedDeployment is null && UpdatedDeployments.Count == 0;
}
