namespace NomadNodes.Filtering.Tests.Samples;

// Stand-ins for Nomad's objects, with as many of their members as the cases ask for.
internal sealed record SampleNode
{
    public string ID { get; init; } = "";
    public string SecretID { get; init; } = "";
    public string Datacenter { get; init; } = "";
    public string Name { get; init; } = "";
    public string CgroupParent { get; init; } = "";
    public string HTTPAddr { get; init; } = "";
    public bool TLSEnabled { get; init; }
    public Dictionary<string, string>? Attributes { get; init; }
    public NodeResources? NodeResources { get; init; }
    public ReservedResources? ReservedResources { get; init; }
    public Dictionary<string, string>? Links { get; init; }
    public Dictionary<string, string>? Meta { get; init; }
    public string NodeClass { get; init; } = "";
    public string NodePool { get; init; } = "";
    public string ComputedClass { get; init; } = "";
    public DrainStrategy? DrainStrategy { get; init; }
    public string SchedulingEligibility { get; init; } = "";
    public string Status { get; init; } = "";
    public string StatusDescription { get; init; } = "";
    public long StatusUpdatedAt { get; init; }
    public List<NodeEvent>? Events { get; init; }
    public Dictionary<string, DriverInfo>? Drivers { get; init; }
    public Dictionary<string, CSIInfo>? CSIControllerPlugins { get; init; }
    public Dictionary<string, CSIInfo>? CSINodePlugins { get; init; }
    public Dictionary<string, HostVolume>? HostVolumes { get; init; }
    public bool GCVolumesOnNodeGC { get; init; }
    public Dictionary<string, HostNetwork>? HostNetworks { get; init; }
    public LastDrain? LastDrain { get; init; }
    public int NodeMaxAllocs { get; init; }
    public ulong LastMissedHeartbeatIndex { get; init; }
    public ulong CreateIndex { get; init; }
    public ulong ModifyIndex { get; init; }
}

internal sealed record NodeResources
{
    public CpuResources Cpu { get; init; } = new();
    public Processors Processors { get; init; } = new();
    public MemoryResources Memory { get; init; } = new();
    public DiskResources Disk { get; init; } = new();
    public List<NetworkResource>? Networks { get; init; }
    public List<DeviceGroup>? Devices { get; init; }
    public int MinDynamicPort { get; init; }
    public int MaxDynamicPort { get; init; }
}

internal sealed record ReservedResources
{
    public CpuResources Cpu { get; init; } = new();
    public MemoryResources Memory { get; init; } = new();
    public DiskResources Disk { get; init; } = new();
    public ReservedNetworks Networks { get; init; } = new();
}

internal sealed record CpuResources
{
    public long CpuShares { get; init; }
    public ushort TotalCpuCores { get; init; }
    public ushort[]? ReservableCpuCores { get; init; }
}

internal sealed record Processors
{
    public Topology? Topology { get; init; }
}

internal sealed record Topology
{
    public List<Core>? Cores { get; init; }
}

internal sealed record Core(ushort ID, byte Grade);

internal sealed record MemoryResources
{
    public long MemoryMB { get; init; }
}

internal sealed record DiskResources
{
    public long DiskMB { get; init; }
}

internal sealed record ReservedNetworks
{
    public string ReservedHostPorts { get; init; } = "";
}

internal sealed record NetworkResource
{
    public string Mode { get; init; } = "";
    public string Device { get; init; } = "";
    public string IP { get; init; } = "";
    public int MBits { get; init; }
}

internal sealed record DeviceGroup
{
    public string Vendor { get; init; } = "";
    public string Name { get; init; } = "";
    public List<DeviceInstance>? Instances { get; init; }
}

internal sealed record DeviceInstance
{
    public string ID { get; init; } = "";
    public bool Healthy { get; init; }
}

internal sealed record DrainStrategy
{
    public DrainSpec DrainSpec { get; init; } = new();
}

internal sealed record DrainSpec
{
    public long Deadline { get; init; }
    public bool IgnoreSystemJobs { get; init; }
}

internal sealed record NodeEvent
{
    public string Message { get; init; } = "";
    public string Subsystem { get; init; } = "";
    public Dictionary<string, string>? Details { get; init; }
    public ulong CreateIndex { get; init; }
}

internal sealed record DriverInfo
{
    public Dictionary<string, string>? Attributes { get; init; }
    public bool Detected { get; init; }
    public bool Healthy { get; init; }
    public string HealthDescription { get; init; } = "";
}

internal sealed record CSIInfo
{
    public string PluginID { get; init; } = "";
    public string Provider { get; init; } = "";
    public bool Healthy { get; init; }
    public CSINodeInfo? NodeInfo { get; init; }
    public CSINodeInfo? ControllerInfo { get; init; }
}

internal sealed record CSINodeInfo
{
    public string ID { get; init; } = "";
    public long MaxVolumes { get; init; }
}

internal sealed record HostVolume
{
    public string Name { get; init; } = "";
    public string Path { get; init; } = "";
    public bool ReadOnly { get; init; }
}

internal sealed record HostNetwork
{
    public string Name { get; init; } = "";
    public string CIDR { get; init; } = "";
}

internal sealed record LastDrain
{
    public string Status { get; init; } = "";
    public string AccessorID { get; init; } = "";
    public Dictionary<string, string>? Meta { get; init; }
}
