using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>What comes of an evaluation, to be written in the order of the members. Indexes and times of records are the writer's.</summary>
internal sealed record SchedulingDecision
{
    /// <summary>Follow-ups, then blocked ones: each takes an index of its own, before the plan.</summary>
    public IReadOnlyList<Evaluation> CreatedEvals { get; init; } = [];

    /// <summary>Null when nothing changes.</summary>
    public Plan? Plan { get; init; }

    /// <summary>The evaluation as it is to be stored. Null when it was blocked before and still is: then it is not written at all.</summary>
    public Evaluation? Completed { get; init; }

    /// <summary>The job's blocked evaluations that this success makes needless, as they are to be stored at the index of <see cref="Completed"/>.</summary>
    public IReadOnlyList<Evaluation> CanceledEvals { get; init; } = [];

    /// <summary>The evaluation that still is blocked, with what the scheduler learned about classes: for the queue of blocked evaluations, never stored.</summary>
    public Evaluation? Reblocked { get; init; }
}
