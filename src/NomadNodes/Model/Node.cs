using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A client node as it is stored. The wire shows it without its secret, with a Drain member, and in alphabetical order.</summary>
internal sealed record Node : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public string SecretID { get; init => field = value ?? ""; } = "";

    public string Datacenter { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public string CgroupParent { get; init => field = value ?? ""; } = "";

    /// <summary><c>host:port</c> of the client's own API.</summary>
    public string HTTPAddr { get; init => field = value ?? ""; } = "";

    public bool TLSEnabled { get; init; }

    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public NodeResources? NodeResources { get; init; }

    public NodeReservedResources? ReservedResources { get; init; }

    public IReadOnlyDictionary<string, string>? Links { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public string NodeClass { get; init => field = value ?? ""; } = "";

    public string NodePool { get; init => field = value ?? ""; } = "";

    public string ComputedClass { get; init => field = value ?? ""; } = "";

    public DrainStrategy? DrainStrategy { get; init; }

    public string SchedulingEligibility { get; init => field = value ?? ""; } = "";

    public string Status { get; init => field = value ?? ""; } = "";

    public string StatusDescription { get; init => field = value ?? ""; } = "";

    /// <summary>Unix seconds; eligibility, drains and registrations move it too.</summary>
    public long StatusUpdatedAt { get; init; }

    /// <summary>Oldest first, at most ten (<see cref="NodeEvents"/>).</summary>
    public IReadOnlyList<NodeEvent>? Events { get; init; }

    public IReadOnlyDictionary<string, DriverInfo>? Drivers { get; init; }

    public IReadOnlyDictionary<string, CSIInfo>? CSIControllerPlugins { get; init; }

    public IReadOnlyDictionary<string, CSIInfo>? CSINodePlugins { get; init; }

    public IReadOnlyDictionary<string, HostVolume>? HostVolumes { get; init; }

    public bool GCVolumesOnNodeGC { get; init; }

    public IReadOnlyDictionary<string, HostNetwork>? HostNetworks { get; init; }

    public DrainMetadata? LastDrain { get; init; }

    /// <summary>0 is no limit.</summary>
    public long NodeMaxAllocs { get; init; }

    public ulong LastMissedHeartbeatIndex { get; init; }

    public ulong LastAllocUpdateIndex { get; init; }

    public string IdentitySigningKeyID { get; init => field = value ?? ""; } = "";

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("Attributes"u8, Attributes);
        w.Map("CSIControllerPlugins"u8, CSIControllerPlugins);
        w.Map("CSINodePlugins"u8, CSINodePlugins);
        w.Member("CgroupParent"u8, CgroupParent);
        w.Member("ComputedClass"u8, ComputedClass);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("Datacenter"u8, Datacenter);
        w.Member("Drain"u8, DrainStrategy is not null);
        w.Member("DrainStrategy"u8, DrainStrategy);
        w.Map("Drivers"u8, Drivers);
        w.List("Events"u8, Events);
        w.Member("GCVolumesOnNodeGC"u8, GCVolumesOnNodeGC);
        w.Member("HTTPAddr"u8, HTTPAddr);
        w.Map("HostNetworks"u8, HostNetworks);
        w.Map("HostVolumes"u8, HostVolumes);
        w.Member("ID"u8, ID);
        w.Member("IdentitySigningKeyID"u8, IdentitySigningKeyID);
        w.Member("LastAllocUpdateIndex"u8, LastAllocUpdateIndex);
        w.Member("LastDrain"u8, LastDrain);
        w.Member("LastMissedHeartbeatIndex"u8, LastMissedHeartbeatIndex);
        w.Map("Links"u8, Links);
        w.Map("Meta"u8, Meta);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.Member("Name"u8, Name);
        w.Member("NodeClass"u8, NodeClass);
        w.Member("NodeMaxAllocs"u8, NodeMaxAllocs);
        w.Member("NodePool"u8, NodePool);
        w.Member("NodeResources"u8, NodeResources);
        w.Member("ReservedResources"u8, ReservedResources);
        w.Member("SchedulingEligibility"u8, SchedulingEligibility);
        w.Member("SecretID"u8, "");
        w.Member("Status"u8, Status);
        w.Member("StatusDescription"u8, StatusDescription);
        w.Member("StatusUpdatedAt"u8, StatusUpdatedAt);
        w.Member("TLSEnabled"u8, TLSEnabled);
        w.EndObject();
    }
}
