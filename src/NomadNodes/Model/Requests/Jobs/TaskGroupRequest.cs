using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A group as clients send it.</summary>
internal sealed class TaskGroupRequest
{
    public static readonly GoObject<TaskGroupRequest> Form = new GoObject<TaskGroupRequest>("api.TaskGroup")
        .OptionalString("Name", (r, v) => r.Name = v)
        .OptionalInt("Count", (r, v) => r.Count = v)
        .Member("Constraints", GoKinds.List(GoKinds.Pointer(ConstraintRequest.Form)), r => r.Constraints, (r, v) => r.Constraints = v)
        .Member("Affinities", GoKinds.List(GoKinds.Pointer(AffinityRequest.Form)), r => r.Affinities, (r, v) => r.Affinities = v)
        .Member("Tasks", GoKinds.List(GoKinds.Pointer(TaskRequest.Form)), r => r.Tasks, (r, v) => r.Tasks = v)
        .Member("Spreads", GoKinds.List(GoKinds.Pointer(SpreadRequest.Form)), r => r.Spreads, (r, v) => r.Spreads = v)
        .Member("Volumes", GoKinds.KeptObject("map[string]*api.VolumeRequest"), r => r.Volumes, (r, v) => r.Volumes = v)
        .Member("RestartPolicy", GoKinds.Pointer(RestartPolicyRequest.Form), r => r.RestartPolicy, (r, v) => r.RestartPolicy = v)
        .Member("Disconnect", GoKinds.Pointer(DisconnectStrategyRequest.Form), r => r.Disconnect, (r, v) => r.Disconnect = v)
        .Member("ReschedulePolicy", GoKinds.Pointer(ReschedulePolicyRequest.Form), r => r.ReschedulePolicy, (r, v) => r.ReschedulePolicy = v)
        .Member("EphemeralDisk", GoKinds.Pointer(EphemeralDiskRequest.Form), r => r.EphemeralDisk, (r, v) => r.EphemeralDisk = v)
        .Member("Update", GoKinds.Pointer(UpdateStrategyRequest.Form), r => r.Update, (r, v) => r.Update = v)
        .Member("Migrate", GoKinds.Pointer(MigrateStrategyRequest.Form), r => r.Migrate, (r, v) => r.Migrate = v)
        .Member("Networks", GoKinds.List(GoKinds.Pointer(NetworkResourceRequest.Form)), r => r.Networks, (r, v) => r.Networks = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v)
        .Member("Services", GoKinds.KeptList("[]*api.Service"), r => r.Services, (r, v) => r.Services = v)
        .OptionalInt("ShutdownDelay", (r, v) => r.ShutdownDelay = v, GoKinds.Duration)
        .OptionalInt("StopAfterClientDisconnect", (r, v) => r.StopAfterClientDisconnect = v, GoKinds.Duration)
        .OptionalInt("MaxClientDisconnect", (r, v) => r.MaxClientDisconnect = v, GoKinds.Duration)
        .OptionalInt("MaxRunDuration", (r, v) => r.MaxRunDuration = v, GoKinds.Duration)
        .Member("Scaling", GoKinds.KeptObject("api.ScalingPolicy"), r => r.Scaling, (r, v) => r.Scaling = v)
        .Member("Consul", GoKinds.KeptObject("api.Consul"), r => r.Consul, (r, v) => r.Consul = v)
        .OptionalBool("PreventRescheduleOnLost", (r, v) => r.PreventRescheduleOnLost = v);

    public string? Name { get; set; }

    /// <summary>Null: one.</summary>
    public long? Count { get; set; }

    public List<ConstraintRequest?>? Constraints { get; set; }

    public List<AffinityRequest?>? Affinities { get; set; }

    public List<TaskRequest?>? Tasks { get; set; }

    public List<SpreadRequest?>? Spreads { get; set; }

    public Dictionary<string, object?>? Volumes { get; set; }

    public RestartPolicyRequest? RestartPolicy { get; set; }

    public DisconnectStrategyRequest? Disconnect { get; set; }

    public ReschedulePolicyRequest? ReschedulePolicy { get; set; }

    public EphemeralDiskRequest? EphemeralDisk { get; set; }

    public UpdateStrategyRequest? Update { get; set; }

    public MigrateStrategyRequest? Migrate { get; set; }

    public List<NetworkResourceRequest?>? Networks { get; set; }

    public Dictionary<string, string>? Meta { get; set; }

    public List<object?>? Services { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? ShutdownDelay { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? StopAfterClientDisconnect { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? MaxClientDisconnect { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? MaxRunDuration { get; set; }

    public Dictionary<string, object?>? Scaling { get; set; }

    public Dictionary<string, object?>? Consul { get; set; }

    public bool? PreventRescheduleOnLost { get; set; }
}
