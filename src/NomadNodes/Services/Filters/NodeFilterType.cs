using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>A node as filters see it. Nomad: the stored object with Go's member names, secret included, not the list's stub.</summary>
internal static class NodeFilterType
{
    private static readonly FilterType<DrainStrategy> Drain = FilterTypes.Struct<DrainStrategy>("structs.DrainStrategy", drain => drain
        .Struct("DrainSpec", d => d.DrainSpec, FilterTypes.Struct<DrainSpec>("structs.DrainSpec", spec => spec
            .Duration("Deadline", s => s.Deadline)
            .Bool("IgnoreSystemJobs", s => s.IgnoreSystemJobs)))
        .Time("ForceDeadline")
        .Time("StartedAt"));

    private static readonly FilterType<DrainMetadata> LastDrain = FilterTypes.Struct<DrainMetadata>("structs.DrainMetadata", drain => drain
        .Time("StartedAt")
        .Time("UpdatedAt")
        .String("Status", d => d.Status)
        .String("AccessorID", d => d.AccessorID)
        .Map("Meta", d => d.Meta, FilterTypes.String));

    private static readonly FilterType<NodeEvent> Event = FilterTypes.Struct<NodeEvent>("structs.NodeEvent", one => one
        .String("Message", e => e.Message)
        .String("Subsystem", e => e.Subsystem)
        .Map("Details", e => e.Details, FilterTypes.String)
        .Time("Timestamp")
        .UInt64("CreateIndex", e => e.CreateIndex));

    public static FilterType<Node> Instance { get; } = FilterTypes.Struct<Node>("structs.Node", node => node
        .String("ID", n => n.ID)
        .String("SecretID", n => n.SecretID)
        .String("Datacenter", n => n.Datacenter)
        .String("Name", n => n.Name)
        .String("CgroupParent", n => n.CgroupParent)
        .String("HTTPAddr", n => n.HTTPAddr)
        .Bool("TLSEnabled", n => n.TLSEnabled)
        .Map("Attributes", n => n.Attributes, FilterTypes.String)
        .Struct("NodeResources", n => n.NodeResources, ResourceFilterTypes.Resources)
        .Struct("ReservedResources", n => n.ReservedResources, ResourceFilterTypes.Reserved)
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
        .List("Events", n => n.Events, FilterTypes.Pointer(Event))
        .Map("Drivers", n => n.Drivers, FilterTypes.Pointer(ClientFilterTypes.Driver))
        .Map("CSIControllerPlugins", n => n.CSIControllerPlugins, FilterTypes.Pointer(ClientFilterTypes.Plugin))
        .Map("CSINodePlugins", n => n.CSINodePlugins, FilterTypes.Pointer(ClientFilterTypes.Plugin))
        .Map("HostVolumes", n => n.HostVolumes, FilterTypes.Pointer(ClientFilterTypes.Volume))
        .Bool("GCVolumesOnNodeGC", n => n.GCVolumesOnNodeGC)
        .Map("HostNetworks", n => n.HostNetworks, FilterTypes.Pointer(ClientFilterTypes.Network))
        .Struct("LastDrain", n => n.LastDrain, LastDrain)
        .Int("NodeMaxAllocs", n => n.NodeMaxAllocs)
        .UInt64("LastMissedHeartbeatIndex", n => n.LastMissedHeartbeatIndex)
        .UInt64("LastAllocUpdateIndex", n => n.LastAllocUpdateIndex)
        .String("IdentitySigningKeyID", n => n.IdentitySigningKeyID)
        .UInt64("CreateIndex", n => n.CreateIndex)
        .UInt64("ModifyIndex", n => n.ModifyIndex));
}
