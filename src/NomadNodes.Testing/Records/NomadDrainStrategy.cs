namespace NomadNodes.Testing.Records;

/// <summary>How a node is being drained.</summary>
public sealed record NomadDrainStrategy
{
    /// <summary>In nanoseconds; 0 is no deadline, a negative one stops everything at once.</summary>
    public long Deadline { get; init; }

    /// <summary>Whether system jobs stay.</summary>
    public bool IgnoreSystemJobs { get; init; }

    /// <summary>When what still runs is stopped; null without a deadline.</summary>
    public DateTimeOffset? ForceDeadline { get; init; }

    /// <summary>When the drain began.</summary>
    public DateTimeOffset StartedAt { get; init; }
}
