using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>The processors of nodes as filters see them. Go: a core's grade is a bool of a type of its own.</summary>
internal static class ProcessorFilterTypes
{
    private static readonly FilterType<Core> Core = FilterTypes.Struct<Core>("numalib.Core", core => core
        .Add("SocketID", c => c.SocketID, FilterTypes.UInt8)
        .Add("NodeID", c => c.NodeID, FilterTypes.UInt8)
        .UInt16("ID", c => c.ID)
        .Bool("Grade", c => c.Grade)
        .Bool("Disable", c => c.Disable)
        .UInt64("BaseSpeed", c => c.BaseSpeed)
        .UInt64("MaxSpeed", c => c.MaxSpeed)
        .UInt64("GuessSpeed", c => c.GuessSpeed));

    private static readonly FilterType<Topology> Topology = FilterTypes.Struct<Topology>("numalib.Topology", topology => topology
        .Bytes("Nodes", t => t.Nodes)
        .List("Distances", t => t.Distances, FilterTypes.Bytes)
        .List("Cores", t => t.Cores, Core)
        .UInt64("OverrideTotalCompute", t => t.OverrideTotalCompute)
        .UInt64("OverrideWitholdCompute", t => t.OverrideWitholdCompute));

    public static FilterType<NodeProcessorResources> Processors { get; } =
        FilterTypes.Struct<NodeProcessorResources>("structs.NodeProcessorResources", processors => processors.Struct("Topology", p => p.Topology, Topology));
}
