using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>A node pool as filters see it.</summary>
internal static class NodePoolFilterType
{
    private static readonly FilterType<NodePoolSchedulerConfiguration> Configuration =
        FilterTypes.Struct<NodePoolSchedulerConfiguration>("structs.NodePoolSchedulerConfiguration", configuration => configuration
            .String("SchedulerAlgorithm", c => c.SchedulerAlgorithm)
            .Add("MemoryOversubscriptionEnabled", c => c.MemoryOversubscriptionEnabled, FilterTypes.OptionalBool));

    public static FilterType<NodePool> Instance { get; } = FilterTypes.Struct<NodePool>("structs.NodePool", pool => pool
        .String("Name", p => p.Name)
        .String("Description", p => p.Description)
        .Map("Meta", p => p.Meta, FilterTypes.String)
        .Struct("SchedulerConfiguration", p => p.SchedulerConfiguration, Configuration)
        .Duration("NodeIdentityTTL", p => p.NodeIdentityTTL)
        .Bytes("Hash", p => p.Hash)
        .UInt64("CreateIndex", p => p.CreateIndex)
        .UInt64("ModifyIndex", p => p.ModifyIndex));
}
