namespace NomadNodes.Testing.Records;

/// <summary>A node pool.</summary>
public sealed record NomadPool : NomadRecord
{
    /// <summary>Up to 128 letters, digits, hyphens and underscores.</summary>
    public string Name { get; init; } = "";

    /// <summary>What people are told of it.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its metadata; null without.</summary>
    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    /// <summary>Null where the cluster's own applies.</summary>
    public NomadPoolScheduler? SchedulerConfiguration { get; init; }

    /// <summary>Of the write that made it.</summary>
    public ulong CreateIndex { get; init; }

    /// <summary>Of the write that last changed it.</summary>
    public ulong ModifyIndex { get; init; }
}
