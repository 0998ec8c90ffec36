using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A task as clients send it.</summary>
internal sealed class TaskRequest
{
    public static readonly GoObject<TaskRequest> Form = new GoObject<TaskRequest>("api.Task")
        .String("Name", (r, v) => r.Name = v)
        .String("Driver", (r, v) => r.Driver = v)
        .String("User", (r, v) => r.User = v)
        .Member("Lifecycle", GoKinds.Pointer(TaskLifecycleRequest.Form), r => r.Lifecycle, (r, v) => r.Lifecycle = v)
        .Member("Config", GoKinds.KeptObject("map[string]interface {}"), r => r.Config, (r, v) => r.Config = v)
        .Member("Constraints", GoKinds.List(GoKinds.Pointer(ConstraintRequest.Form)), r => r.Constraints, (r, v) => r.Constraints = v)
        .Member("Affinities", GoKinds.List(GoKinds.Pointer(AffinityRequest.Form)), r => r.Affinities, (r, v) => r.Affinities = v)
        .Member("Env", GoKinds.StringMap, r => r.Env, (r, v) => r.Env = v)
        .Member("Services", GoKinds.KeptList("[]*api.Service"), r => r.Services, (r, v) => r.Services = v)
        .Member("Resources", GoKinds.Pointer(ResourcesRequest.Form), r => r.Resources, (r, v) => r.Resources = v)
        .Member("RestartPolicy", GoKinds.Pointer(RestartPolicyRequest.Form), r => r.RestartPolicy, (r, v) => r.RestartPolicy = v)
        .Member("Meta", GoKinds.StringMap, r => r.Meta, (r, v) => r.Meta = v)
        .OptionalInt("KillTimeout", (r, v) => r.KillTimeout = v, GoKinds.Duration)
        .Member("LogConfig", GoKinds.Pointer(LogConfigRequest.Form), r => r.LogConfig, (r, v) => r.LogConfig = v)
        .Member("Artifacts", GoKinds.KeptList("[]*api.TaskArtifact"), r => r.Artifacts, (r, v) => r.Artifacts = v)
        .Member("Vault", GoKinds.KeptObject("api.Vault"), r => r.Vault, (r, v) => r.Vault = v)
        .Member("Consul", GoKinds.KeptObject("api.Consul"), r => r.Consul, (r, v) => r.Consul = v)
        .Member("Templates", GoKinds.KeptList("[]*api.Template"), r => r.Templates, (r, v) => r.Templates = v)
        .Member("DispatchPayload", GoKinds.KeptObject("api.DispatchPayloadConfig"), r => r.DispatchPayload, (r, v) => r.DispatchPayload = v)
        .Member("VolumeMounts", GoKinds.KeptList("[]*api.VolumeMount"), r => r.VolumeMounts, (r, v) => r.VolumeMounts = v)
        .Member("CSIPluginConfig", GoKinds.KeptObject("api.TaskCSIPluginConfig"), r => r.CSIPluginConfig, (r, v) => r.CSIPluginConfig = v)
        .Bool("Leader", (r, v) => r.Leader = v)
        .Int("ShutdownDelay", (r, v) => r.ShutdownDelay = v, "time.Duration")
        .String("KillSignal", (r, v) => r.KillSignal = v)
        .String("Kind", (r, v) => r.Kind = v)
        .Member("ScalingPolicies", GoKinds.KeptList("[]*api.ScalingPolicy"), r => r.ScalingPolicies, (r, v) => r.ScalingPolicies = v)
        .Member("Identity", GoKinds.Pointer(WorkloadIdentityRequest.Form), r => r.Identity, (r, v) => r.Identity = v)
        .Member("Identities", GoKinds.List(GoKinds.Pointer(WorkloadIdentityRequest.Form)), r => r.Identities, (r, v) => r.Identities = v)
        .Member("Actions", GoKinds.KeptList("[]*api.Action"), r => r.Actions, (r, v) => r.Actions = v)
        .Member("Schedule", GoKinds.KeptObject("api.TaskSchedule"), r => r.Schedule, (r, v) => r.Schedule = v)
        .Member("Secrets", GoKinds.KeptList("[]*api.Secret"), r => r.Secrets, (r, v) => r.Secrets = v);

    public string Name { get; set; } = "";

    public string Driver { get; set; } = "";

    public string User { get; set; } = "";

    public TaskLifecycleRequest? Lifecycle { get; set; }

    public Dictionary<string, object?>? Config { get; set; }

    public List<ConstraintRequest?>? Constraints { get; set; }

    public List<AffinityRequest?>? Affinities { get; set; }

    public Dictionary<string, string>? Env { get; set; }

    public List<object?>? Services { get; set; }

    public ResourcesRequest? Resources { get; set; }

    /// <summary>What differs from the group's.</summary>
    public RestartPolicyRequest? RestartPolicy { get; set; }

    public Dictionary<string, string>? Meta { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? KillTimeout { get; set; }

    public LogConfigRequest? LogConfig { get; set; }

    public List<object?>? Artifacts { get; set; }

    public Dictionary<string, object?>? Vault { get; set; }

    public Dictionary<string, object?>? Consul { get; set; }

    public List<object?>? Templates { get; set; }

    public Dictionary<string, object?>? DispatchPayload { get; set; }

    public List<object?>? VolumeMounts { get; set; }

    public Dictionary<string, object?>? CSIPluginConfig { get; set; }

    public bool Leader { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long ShutdownDelay { get; set; }

    public string KillSignal { get; set; } = "";

    public string Kind { get; set; } = "";

    public List<object?>? ScalingPolicies { get; set; }

    public WorkloadIdentityRequest? Identity { get; set; }

    public List<WorkloadIdentityRequest?>? Identities { get; set; }

    public List<object?>? Actions { get; set; }

    public Dictionary<string, object?>? Schedule { get; set; }

    public List<object?>? Secrets { get; set; }
}
