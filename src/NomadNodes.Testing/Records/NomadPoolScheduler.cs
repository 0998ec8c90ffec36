namespace NomadNodes.Testing.Records;

/// <summary>How jobs are placed on the nodes of a pool.</summary>
public sealed record NomadPoolScheduler
{
    /// <summary><c>binpack</c>, <c>spread</c> or empty.</summary>
    public string SchedulerAlgorithm { get; init; } = "";

    /// <summary>Null where the cluster's own applies.</summary>
    public bool? MemoryOversubscriptionEnabled { get; init; }
}
