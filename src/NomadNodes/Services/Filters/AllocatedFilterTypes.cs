using NomadNodes.Filtering.Description;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Filters;

/// <summary>The resources of allocations as filters see them.</summary>
internal static class AllocatedFilterTypes
{
    public static FilterType<AllocatedCpuResources> Cpu { get; } = FilterTypes.Struct<AllocatedCpuResources>("structs.AllocatedCpuResources", cpu => cpu
        .Int64("CpuShares", c => c.CpuShares)
        .List("ReservedCores", c => c.ReservedCores, FilterTypes.Int32));

    public static FilterType<AllocatedMemoryResources> Memory { get; } = FilterTypes.Struct<AllocatedMemoryResources>("structs.AllocatedMemoryResources", memory => memory
        .Int64("MemoryMB", m => m.MemoryMB)
        .Int64("MemoryMaxMB", m => m.MemoryMaxMB));

    public static FilterType<AllocatedDeviceResource> Device { get; } = FilterTypes.Struct<AllocatedDeviceResource>("structs.AllocatedDeviceResource", device => device
        .String("Vendor", d => d.Vendor)
        .String("Type", d => d.Type)
        .String("Name", d => d.Name)
        .List("DeviceIDs", d => d.DeviceIDs, FilterTypes.String));

    public static FilterType<AllocatedPortMapping> Port { get; } = FilterTypes.Struct<AllocatedPortMapping>("structs.AllocatedPortMapping", port => port
        .String("Label", p => p.Label)
        .Int("Value", p => p.Value)
        .Int("To", p => p.To)
        .String("HostIP", p => p.HostIP)
        .Bool("IgnoreCollision", p => p.IgnoreCollision));

    public static FilterType<AllocatedTaskResources> Task { get; } = FilterTypes.Struct<AllocatedTaskResources>("structs.AllocatedTaskResources", task => task
        .Struct("Cpu", t => t.Cpu, Cpu)
        .Struct("Memory", t => t.Memory, Memory)
        .List("Networks", t => t.Networks, FilterTypes.Pointer(NetworkFilterTypes.Network))
        .List("Devices", t => t.Devices, FilterTypes.Pointer(Device)));

    public static FilterType<AllocatedSharedResources> Shared { get; } = FilterTypes.Struct<AllocatedSharedResources>("structs.AllocatedSharedResources", shared => shared
        .List("Networks", s => s.Networks, FilterTypes.Pointer(NetworkFilterTypes.Network))
        .Int64("DiskMB", s => s.DiskMB)
        .List("Ports", s => s.Ports, Port));

    public static FilterType<AllocatedResources> Resources { get; } = FilterTypes.Struct<AllocatedResources>("structs.AllocatedResources", resources => resources
        .Map("Tasks", r => r.Tasks, FilterTypes.Pointer(Task))
        .Map("TaskLifecycles", r => r.TaskLifecycles!, FilterTypes.Pointer(JobPolicyFilterTypes.Lifecycle))
        .Struct("Shared", r => r.Shared, Shared));
}
