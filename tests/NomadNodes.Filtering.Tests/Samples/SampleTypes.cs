using NomadNodes.Filtering.Description;
using static NomadNodes.Filtering.Description.FilterTypes;

namespace NomadNodes.Filtering.Tests.Samples;

internal static class SampleTypes
{
    private static readonly FilterType<CpuResources> Cpu = Struct<CpuResources>("structs.NodeCpuResources", cpu => cpu
        .Int64("CpuShares", c => c.CpuShares)
        .UInt16("TotalCpuCores", c => c.TotalCpuCores)
        .List("ReservableCpuCores", c => c.ReservableCpuCores, FilterTypes.UInt16));

    private static readonly FilterType<MemoryResources> Memory =
        Struct<MemoryResources>("structs.NodeMemoryResources", memory => memory.Int64("MemoryMB", m => m.MemoryMB));

    private static readonly FilterType<DiskResources> Disk =
        Struct<DiskResources>("structs.NodeDiskResources", disk => disk.Int64("DiskMB", d => d.DiskMB));

    private static readonly FilterType<Core> Core = Struct<Core>("numalib.Core", core => core
        .Add("ID", c => c.ID, FilterTypes.UInt16)
        .Add("Grade", c => c.Grade, FilterTypes.UInt8));

    private static readonly FilterType<Processors> ProcessorsType = Struct<Processors>("structs.NodeProcessorResources", processors => processors
        .Struct("Topology", p => p.Topology, Struct<Topology>("numalib.Topology", topology => topology.List("Cores", t => t.Cores, Core))));

    private static readonly FilterType<NetworkResource> Network = Struct<NetworkResource>("structs.NetworkResource", network => network
        .String("Mode", n => n.Mode)
        .String("Device", n => n.Device)
        .String("IP", n => n.IP)
        .Int("MBits", n => n.MBits));

    private static readonly FilterType<DeviceGroup> Device = Struct<DeviceGroup>("structs.NodeDeviceResource", device => device
        .String("Vendor", d => d.Vendor)
        .String("Name", d => d.Name)
        .List("Instances", d => d.Instances, Pointer(Struct<DeviceInstance>("structs.NodeDevice", instance => instance
            .String("ID", i => i.ID)
            .Bool("Healthy", i => i.Healthy)))));

    private static readonly FilterType<NodeResources> Resources = Struct<NodeResources>("structs.NodeResources", resources => resources
        .Struct("Cpu", r => r.Cpu, Cpu)
        .Struct("Processors", r => r.Processors, ProcessorsType)
        .Struct("Memory", r => r.Memory, Memory)
        .Struct("Disk", r => r.Disk, Disk)
        .List("Networks", r => r.Networks, Pointer(Network))
        .List("Devices", r => r.Devices, Pointer(Device))
        .Int("MinDynamicPort", r => r.MinDynamicPort)
        .Int("MaxDynamicPort", r => r.MaxDynamicPort));

    private static readonly FilterType<ReservedResources> Reserved = Struct<ReservedResources>("structs.NodeReservedResources", reserved => reserved
        .Struct("Cpu", r => r.Cpu, Cpu)
        .Struct("Memory", r => r.Memory, Memory)
        .Struct("Disk", r => r.Disk, Disk)
        .Struct("Networks", r => r.Networks, Struct<ReservedNetworks>("structs.NodeReservedNetworkResources", networks => networks
            .String("ReservedHostPorts", n => n.ReservedHostPorts))));

    private static readonly FilterType<DrainStrategy> Drain = Struct<DrainStrategy>("structs.DrainStrategy", drain => drain
        .Struct("DrainSpec", d => d.DrainSpec, Struct<DrainSpec>("structs.DrainSpec", spec => spec
            .Duration("Deadline", s => s.Deadline)
            .Bool("IgnoreSystemJobs", s => s.IgnoreSystemJobs)))
        .Time("ForceDeadline")
        .Time("StartedAt"));

    private static readonly FilterType<NodeEvent> Event = Struct<NodeEvent>("structs.NodeEvent", nodeEvent => nodeEvent
        .String("Message", e => e.Message)
        .String("Subsystem", e => e.Subsystem)
        .Map("Details", e => e.Details, FilterTypes.String)
        .Time("Timestamp")
        .UInt64("CreateIndex", e => e.CreateIndex));

    private static readonly FilterType<DriverInfo> Driver = Struct<DriverInfo>("structs.DriverInfo", driver => driver
        .Map("Attributes", d => d.Attributes, FilterTypes.String)
        .Bool("Detected", d => d.Detected)
        .Bool("Healthy", d => d.Healthy)
        .String("HealthDescription", d => d.HealthDescription)
        .Time("UpdateTime"));

    private static readonly FilterType<CSINodeInfo> PluginNode = Struct<CSINodeInfo>("structs.CSINodeInfo", info => info
        .String("ID", i => i.ID)
        .Int64("MaxVolumes", i => i.MaxVolumes));

    private static readonly FilterType<CSIInfo> Plugin = Struct<CSIInfo>("structs.CSIInfo", plugin => plugin
        .String("PluginID", p => p.PluginID)
        .String("Provider", p => p.Provider)
        .Bool("Healthy", p => p.Healthy)
        .Struct("NodeInfo", p => p.NodeInfo, PluginNode)
        .Struct("ControllerInfo", p => p.ControllerInfo, PluginNode));

    private static readonly FilterType<HostVolume> Volume = Struct<HostVolume>("structs.ClientHostVolumeConfig", volume => volume
        .String("Name", v => v.Name)
        .String("Path", v => v.Path)
        .Bool("ReadOnly", v => v.ReadOnly));

    private static readonly FilterType<HostNetwork> HostNetworkType = Struct<HostNetwork>("structs.ClientHostNetworkConfig", network => network
        .String("Name", n => n.Name)
        .String("CIDR", n => n.CIDR));

    private static readonly FilterType<LastDrain> LastDrainType = Struct<LastDrain>("structs.DrainMetadata", drain => drain
        .Time("StartedAt")
        .Time("UpdatedAt")
        .String("Status", d => d.Status)
        .String("AccessorID", d => d.AccessorID)
        .Map("Meta", d => d.Meta, FilterTypes.String));

    public static FilterType<SampleNode> Node { get; } = Struct<SampleNode>("structs.Node", node => node
        .String("ID", n => n.ID)
        .String("SecretID", n => n.SecretID)
        .String("Datacenter", n => n.Datacenter)
        .String("Name", n => n.Name)
        .String("CgroupParent", n => n.CgroupParent)
        .String("HTTPAddr", n => n.HTTPAddr)
        .Bool("TLSEnabled", n => n.TLSEnabled)
        .Map("Attributes", n => n.Attributes, FilterTypes.String)
        .Struct("NodeResources", n => n.NodeResources, Resources)
        .Struct("ReservedResources", n => n.ReservedResources, Reserved)
        .Map("Links", n => n.Links, FilterTypes.String)
        .Map("Meta", n => n.Meta, FilterTypes.String)
        .String("NodeClass", n => n.NodeClass)
        .String("NodePool", n => n.NodePool)
        .String("ComputedClass", n => n.ComputedClass)
        .Struct("DrainStrategy", n => n.DrainStrategy, Drain)
        .String("SchedulingEligibility", n => n.SchedulingEligibility)
        .String("Status", n => n.Status)
        .String("StatusDescription", n => n.StatusDescription)
        .Int64("StatusUpdatedAt", n => n.StatusUpdatedAt)
        .List("Events", n => n.Events, Pointer(Event))
        .Map("Drivers", n => n.Drivers, Pointer(Driver))
        .Map("CSIControllerPlugins", n => n.CSIControllerPlugins, Pointer(Plugin))
        .Map("CSINodePlugins", n => n.CSINodePlugins, Pointer(Plugin))
        .Map("HostVolumes", n => n.HostVolumes, Pointer(Volume))
        .Bool("GCVolumesOnNodeGC", n => n.GCVolumesOnNodeGC)
        .Map("HostNetworks", n => n.HostNetworks, Pointer(HostNetworkType))
        .Struct("LastDrain", n => n.LastDrain, LastDrainType)
        .Int("NodeMaxAllocs", n => n.NodeMaxAllocs)
        .UInt64("LastMissedHeartbeatIndex", n => n.LastMissedHeartbeatIndex)
        .UInt64("CreateIndex", n => n.CreateIndex)
        .UInt64("ModifyIndex", n => n.ModifyIndex));

    public static FilterType<SamplePool> Pool { get; } = Struct<SamplePool>("structs.NodePool", pool => pool
        .String("Name", p => p.Name)
        .String("Description", p => p.Description)
        .Map("Meta", p => p.Meta, FilterTypes.String)
        .Struct("SchedulerConfiguration", p => p.SchedulerConfiguration, Struct<SchedulerConfiguration>(
            "structs.NodePoolSchedulerConfiguration", configuration => configuration
                .String("SchedulerAlgorithm", c => c.SchedulerAlgorithm)
                .Add("MemoryOversubscriptionEnabled", c => c.MemoryOversubscriptionEnabled, FilterTypes.OptionalBool)))
        .Duration("NodeIdentityTTL", p => p.NodeIdentityTTL)
        .Bytes("Hash", p => p.Hash)
        .UInt64("CreateIndex", p => p.CreateIndex)
        .UInt64("ModifyIndex", p => p.ModifyIndex));
}
