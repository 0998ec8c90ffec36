using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>A job as it is stored: one version of it, canonical (every default filled in).</summary>
internal sealed record Job : IWireForm
{
    public bool Stop { get; init; }

    public string Region { get; init => field = value ?? ""; } = "";

    public string Namespace { get; init => field = value ?? ""; } = "";

    public string ID { get; init => field = value ?? ""; } = "";

    public string ParentID { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public string Type { get; init => field = value ?? ""; } = "";

    public long Priority { get; init; }

    public bool AllAtOnce { get; init; }

    public IReadOnlyList<string>? Datacenters { get; init; }

    public string NodePool { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public IReadOnlyList<Affinity>? Affinities { get; init; }

    public IReadOnlyList<Spread>? Spreads { get; init; }

    public IReadOnlyList<TaskGroup>? TaskGroups { get; init; }

    public UpdateStrategy Update { get; init => field = value ?? UpdateStrategy.Empty; } = UpdateStrategy.Empty;

    public AnyValue? Multiregion { get; init; }

    public PeriodicConfig? Periodic { get; init; }

    public ParameterizedJobConfig? ParameterizedJob { get; init; }

    public bool Dispatched { get; init; }

    public string DispatchIdempotencyToken { get; init => field = value ?? ""; } = "";

    public byte[]? Payload { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    public string ConsulNamespace { get; init => field = value ?? ""; } = "";

    public string VaultNamespace { get; init => field = value ?? ""; } = "";

    public string NomadTokenID { get; init => field = value ?? ""; } = "";

    public string Status { get; init => field = value ?? ""; } = "";

    public string StatusDescription { get; init => field = value ?? ""; } = "";

    public bool Stable { get; init; }

    public ulong Version { get; init; }

    /// <summary>Unix nanoseconds of the last registration or deregistration.</summary>
    public long SubmitTime { get; init; }

    public ulong CreateIndex { get; init; }

    /// <summary>Moves with the status too.</summary>
    public ulong ModifyIndex { get; init; }

    /// <summary>Moves with the specification alone.</summary>
    public ulong JobModifyIndex { get; init; }

    public AnyValue? UI { get; init; }

    public AnyValue? VersionTag { get; init; }

    /// <summary>By the clock or by a dispatch: the job itself is not scheduled.</summary>
    internal bool IsLaunchedLater => Periodic is not null || ParameterizedJob is not null;

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Stop"u8, Stop);
        w.Member("Region"u8, Region);
        w.Member("Namespace"u8, Namespace);
        w.Member("ID"u8, ID);
        w.Member("ParentID"u8, ParentID);
        w.Member("Name"u8, Name);
        w.Member("Type"u8, Type);
        w.Member("Priority"u8, Priority);
        w.Member("AllAtOnce"u8, AllAtOnce);
        w.List("Datacenters"u8, Datacenters);
        w.Member("NodePool"u8, NodePool);
        w.List("Constraints"u8, Constraints);
        w.List("Affinities"u8, Affinities);
        w.List("Spreads"u8, Spreads);
        w.List("TaskGroups"u8, TaskGroups);
        w.Member("Update"u8, Update);
        w.Member("Multiregion"u8, Multiregion);
        w.Member("Periodic"u8, Periodic);
        w.Member("ParameterizedJob"u8, ParameterizedJob);
        w.Member("Dispatched"u8, Dispatched);
        w.Member("DispatchIdempotencyToken"u8, DispatchIdempotencyToken);
        w.Member("Payload"u8, Payload);
        w.Map("Meta"u8, Meta);
        w.Member("ConsulNamespace"u8, ConsulNamespace);
        w.Member("VaultNamespace"u8, VaultNamespace);
        w.Member("NomadTokenID"u8, NomadTokenID);
        w.Member("Status"u8, Status);
        w.Member("StatusDescription"u8, StatusDescription);
        w.Member("Stable"u8, Stable);
        w.Member("Version"u8, Version);
        w.Member("SubmitTime"u8, SubmitTime);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.Member("JobModifyIndex"u8, JobModifyIndex);
        w.Member("UI"u8, UI);
        w.Member("VersionTag"u8, VersionTag);
        w.EndObject();
    }
}
