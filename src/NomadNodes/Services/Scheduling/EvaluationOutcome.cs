using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Scheduling;

/// <summary>What the scheduler made of an evaluation, to be written in the order of the members. Indexes and times are the writer's.</summary>
internal sealed record EvaluationOutcome
{
    /// <summary>Each takes an index of its own.</summary>
    public IReadOnlyList<Evaluation> Created { get; init; } = [];

    /// <summary>Null when nothing changes.</summary>
    public PlanChanges? Plan { get; init; }

    /// <summary>The evaluation as it ends. Null when it stays as it is.</summary>
    public Evaluation? Completed { get; init; }

    /// <summary>Evaluations that this end makes needless, at the same index.</summary>
    public IReadOnlyList<Evaluation> Canceled { get; init; } = [];

    public bool IsEmpty => Created.Count == 0 && Plan is null && Completed is null && Canceled.Count == 0;
}
