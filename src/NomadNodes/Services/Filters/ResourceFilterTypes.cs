using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>The resources of nodes as filters see them: Go's member names, kinds and widths.</summary>
internal static class ResourceFilterTypes
{
    private static readonly FilterType<NodeMemoryResources> Memory =
        FilterTypes.Struct<NodeMemoryResources>("structs.NodeMemoryResources", memory => memory.Int64("MemoryMB", m => m.MemoryMB));

    private static readonly FilterType<NodeDiskResources> Disk =
        FilterTypes.Struct<NodeDiskResources>("structs.NodeDiskResources", disk => disk.Int64("DiskMB", d => d.DiskMB));

    private static readonly FilterType<NodeCpuResources> Cpu = FilterTypes.Struct<NodeCpuResources>("structs.NodeCpuResources", cpu => cpu
        .Int64("CpuShares", c => c.CpuShares)
        .UInt16("TotalCpuCores", c => c.TotalCpuCores)
        .List("ReservableCpuCores", c => c.ReservableCpuCores, FilterTypes.UInt16));

    private static readonly FilterType<NodeReservedCpuResources> ReservedCpu =
        FilterTypes.Struct<NodeReservedCpuResources>("structs.NodeReservedCpuResources", cpu => cpu
            .Int64("CpuShares", c => c.CpuShares)
            .List("ReservedCpuCores", c => c.ReservedCpuCores, FilterTypes.UInt16));

    public static FilterType<NodeResources> Resources { get; } = FilterTypes.Struct<NodeResources>("structs.NodeResources", resources => resources
        .Struct("Cpu", r => r.Cpu, Cpu)
        .Struct("Processors", r => r.Processors, ProcessorFilterTypes.Processors)
        .Struct("Memory", r => r.Memory, Memory)
        .Struct("Disk", r => r.Disk, Disk)
        .List("Devices", r => r.Devices, FilterTypes.Pointer(DeviceFilterTypes.Device))
        .List("NodeNetworks", r => r.NodeNetworks, FilterTypes.Pointer(NetworkFilterTypes.NodeNetwork))
        .List("Networks", r => r.Networks, FilterTypes.Pointer(NetworkFilterTypes.Network))
        .Int("MinDynamicPort", r => r.MinDynamicPort)
        .Int("MaxDynamicPort", r => r.MaxDynamicPort));

    public static FilterType<NodeReservedResources> Reserved { get; } =
        FilterTypes.Struct<NodeReservedResources>("structs.NodeReservedResources", reserved => reserved
            .Struct("Cpu", r => r.Cpu, ReservedCpu)
            .Struct("Memory", r => r.Memory, Memory)
            .Struct("Disk", r => r.Disk, Disk)
            .Struct("Networks", r => r.Networks, NetworkFilterTypes.ReservedNetwork));
}
