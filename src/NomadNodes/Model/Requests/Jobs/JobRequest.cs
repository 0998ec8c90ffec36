using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A job as clients send it. What the server sets is type-checked and ignored, so that a job that was read can be sent back.</summary>
internal sealed class JobRequest
{
    public static readonly GoObject<JobRequest> Form = new GoObject<JobRequest>("api.Job")
        .OptionalString("Region", (r, v) => r.Region = v)
        .OptionalString("Namespace", (r, v) => r.Namespace = v)
        .OptionalString("ID", (r, v) => r.ID = v)
        .OptionalString("Name", (r, v) => r.Name = v)
        .OptionalString("Type", (r, v) => r.Type = v)
        .OptionalInt("Priority", (r, v) => r.Priority = v)
        .OptionalBool("AllAtOnce", (r, v) => r.AllAtOnce = v)
        .Member("Datacenters", GoKinds.Strings, r => r.Datacenters, (r, v) => r.Datacenters = v)
        .OptionalString("NodePool", (r, v) => r.NodePool = v)
        .Member("Constraints", GoKinds.List(GoKinds.Pointer(ConstraintRequest.Form)), r => r.Constraints, (r, v) => r.Constraints = v)
        .Member("Affinities", GoKinds.List(GoKinds.Pointer(AffinityRequest.Form)), r => r.Affinities, (r, v) => r.Affinities = v)
        .Member("TaskGroups", GoKinds.List(GoKinds.Pointer(TaskGroupRequest.Form)), r => r.TaskGroups, (r, v) => r.TaskGroups = v)
        .Member("Update", GoKinds.Pointer(UpdateStrategyRequest.Form), r => r.Update, (r, v) => r.Update = v)
        .Member("Multiregion", GoKinds.KeptObject("api.Multiregion"), r => r.Multiregion, (r, v) => r.Multiregion = v)
        .Member("Spreads", GoKinds.List(GoKinds.Pointer(SpreadRequest.Form)), r => r.Spreads, (r, v) => r.Spreads = v)
        .Member("Periodic", GoKinds.Pointer(PeriodicConfigRequest.Form), r => r.Periodic, (r, v) => r.Periodic = v)
        .Member("ParameterizedJob", GoKinds.Pointer(ParameterizedJobConfigRequest.Form), r => r.ParameterizedJob, (r, v) => r.ParameterizedJob = v)
        .Member("Reschedule", GoKinds.Pointer(ReschedulePolicyRequest.Form), r => r.Reschedule, (r, v) => r.Reschedule = v)
        .Member("Migrate", GoKinds.Pointer(MigrateStrategyRequest.Form), r => r.Migrate, (r, v) => r.Migrate = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v)
        .Member("UI", GoKinds.KeptObject("api.JobUIConfig"), r => r.UI, (r, v) => r.UI = v)
        .OptionalBool("Stop", (r, v) => r.Stop = v)
        .Ignored("ParentID", GoKinds.String)
        .Ignored("Dispatched", GoKinds.Bool)
        .Ignored("DispatchIdempotencyToken", GoKinds.String)
        .Member("Payload", GoKinds.Bytes, r => r.Payload, (r, v) => r.Payload = v)
        .OptionalString("ConsulNamespace", (r, v) => r.ConsulNamespace = v)
        .OptionalString("VaultNamespace", (r, v) => r.VaultNamespace = v)
        .Ignored("NomadTokenID", GoKinds.String)
        .Ignored("Status", GoKinds.String)
        .Ignored("StatusDescription", GoKinds.String)
        .Ignored("Stable", GoKinds.Bool)
        .Ignored("Version", GoKinds.Uint64)
        .Ignored("SubmitTime", GoKinds.Int64)
        .Ignored("CreateIndex", GoKinds.Uint64)
        .Ignored("ModifyIndex", GoKinds.Uint64)
        .Ignored("JobModifyIndex", GoKinds.Uint64)
        .Ignored("VersionTag", GoKinds.KeptObject("api.JobVersionTag"));

    public string? Region { get; set; }

    public string? Namespace { get; set; }

    public string? ID { get; set; }

    /// <summary>Null: the ID.</summary>
    public string? Name { get; set; }

    public string? Type { get; set; }

    public long? Priority { get; set; }

    public bool? AllAtOnce { get; set; }

    public List<string>? Datacenters { get; set; }

    public string? NodePool { get; set; }

    public List<ConstraintRequest?>? Constraints { get; set; }

    public List<AffinityRequest?>? Affinities { get; set; }

    public List<TaskGroupRequest?>? TaskGroups { get; set; }

    /// <summary>What groups take unless they say otherwise.</summary>
    public UpdateStrategyRequest? Update { get; set; }

    public Dictionary<string, object?>? Multiregion { get; set; }

    public List<SpreadRequest?>? Spreads { get; set; }

    public PeriodicConfigRequest? Periodic { get; set; }

    public ParameterizedJobConfigRequest? ParameterizedJob { get; set; }

    /// <summary>What groups take unless they say otherwise.</summary>
    public ReschedulePolicyRequest? Reschedule { get; set; }

    /// <summary>What groups take unless they say otherwise.</summary>
    public MigrateStrategyRequest? Migrate { get; set; }

    public Dictionary<string, string>? Meta { get; set; }

    public Dictionary<string, object?>? UI { get; set; }

    public bool? Stop { get; set; }

    public byte[]? Payload { get; set; }

    public string? ConsulNamespace { get; set; }

    public string? VaultNamespace { get; set; }
}
