using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>What a node's client offers, drivers, plugins, volumes and networks, as filters see it.</summary>
internal static class ClientFilterTypes
{
    private static readonly FilterType<CSIControllerInfo> Controller = FilterTypes.Struct<CSIControllerInfo>("structs.CSIControllerInfo", info => info
        .Bool("SupportsCreateDelete", i => i.SupportsCreateDelete)
        .Bool("SupportsAttachDetach", i => i.SupportsAttachDetach)
        .Bool("SupportsListVolumes", i => i.SupportsListVolumes)
        .Bool("SupportsGetCapacity", i => i.SupportsGetCapacity)
        .Bool("SupportsCreateDeleteSnapshot", i => i.SupportsCreateDeleteSnapshot)
        .Bool("SupportsListSnapshots", i => i.SupportsListSnapshots)
        .Bool("SupportsClone", i => i.SupportsClone)
        .Bool("SupportsReadOnlyAttach", i => i.SupportsReadOnlyAttach)
        .Bool("SupportsExpand", i => i.SupportsExpand)
        .Bool("SupportsListVolumesAttachedNodes", i => i.SupportsListVolumesAttachedNodes)
        .Bool("SupportsCondition", i => i.SupportsCondition)
        .Bool("SupportsGet", i => i.SupportsGet));

    private static readonly FilterType<CSITopology> Topology =
        FilterTypes.Struct<CSITopology>("structs.CSITopology", topology => topology.Map("Segments", t => t.Segments, FilterTypes.String));

    private static readonly FilterType<CSINodeInfo> PluginNode = FilterTypes.Struct<CSINodeInfo>("structs.CSINodeInfo", info => info
        .String("ID", i => i.ID)
        .Int64("MaxVolumes", i => i.MaxVolumes)
        .Struct("AccessibleTopology", i => i.AccessibleTopology, Topology)
        .Bool("RequiresNodeStageVolume", i => i.RequiresNodeStageVolume)
        .Bool("SupportsStats", i => i.SupportsStats)
        .Bool("SupportsExpand", i => i.SupportsExpand)
        .Bool("SupportsCondition", i => i.SupportsCondition));

    public static FilterType<DriverInfo> Driver { get; } = FilterTypes.Struct<DriverInfo>("structs.DriverInfo", driver => driver
        .Map("Attributes", d => d.Attributes, FilterTypes.String)
        .Bool("Detected", d => d.Detected)
        .Bool("Healthy", d => d.Healthy)
        .String("HealthDescription", d => d.HealthDescription)
        .Time("UpdateTime"));

    public static FilterType<CSIInfo> Plugin { get; } = FilterTypes.Struct<CSIInfo>("structs.CSIInfo", plugin => plugin
        .String("PluginID", p => p.PluginID)
        .String("AllocID", p => p.AllocID)
        .Bool("Healthy", p => p.Healthy)
        .String("HealthDescription", p => p.HealthDescription)
        .Time("UpdateTime")
        .String("Provider", p => p.Provider)
        .String("ProviderVersion", p => p.ProviderVersion)
        .Bool("RequiresControllerPlugin", p => p.RequiresControllerPlugin)
        .Bool("RequiresTopologies", p => p.RequiresTopologies)
        .Struct("ControllerInfo", p => p.ControllerInfo, Controller)
        .Struct("NodeInfo", p => p.NodeInfo, PluginNode));

    public static FilterType<HostVolume> Volume { get; } = FilterTypes.Struct<HostVolume>("structs.ClientHostVolumeConfig", volume => volume
        .String("Name", v => v.Name)
        .String("Path", v => v.Path)
        .Bool("ReadOnly", v => v.ReadOnly)
        .String("ID", v => v.ID));

    public static FilterType<HostNetwork> Network { get; } = FilterTypes.Struct<HostNetwork>("structs.ClientHostNetworkConfig", network => network
        .String("Name", n => n.Name)
        .String("CIDR", n => n.CIDR)
        .String("Interface", n => n.Interface)
        .String("ReservedPorts", n => n.ReservedPorts));
}
