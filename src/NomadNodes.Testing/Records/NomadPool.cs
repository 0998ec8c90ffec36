namespace NomadNodes.Testing.Records;

/// <summary>A node pool.</summary>
public sealed record NomadPool : NomadRecord
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    /// <summary>Null where the cluster's own applies.</summary>
    public NomadPoolScheduler? SchedulerConfiguration { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }
}
