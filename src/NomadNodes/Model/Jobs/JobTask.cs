using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>A task of a group.</summary>
internal sealed record JobTask : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public string Driver { get; init => field = value ?? ""; } = "";

    public string User { get; init => field = value ?? ""; } = "";

    public AnyValue? Config { get; init; }

    public IReadOnlyDictionary<string, string>? Env { get; init; }

    public AnyValue? Services { get; init; }

    public AnyValue? Vault { get; init; }

    public AnyValue? Secrets { get; init; }

    public AnyValue? Consul { get; init; }

    public AnyValue? Templates { get; init; }

    public IReadOnlyList<Constraint>? Constraints { get; init; }

    public IReadOnlyList<Affinity>? Affinities { get; init; }

    public Resources? Resources { get; init; }

    public RestartPolicy? RestartPolicy { get; init; }

    public AnyValue? DispatchPayload { get; init; }

    public TaskLifecycleConfig? Lifecycle { get; init; }

    public IReadOnlyDictionary<string, string>? Meta { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long KillTimeout { get; init; }

    public LogConfig? LogConfig { get; init; }

    public AnyValue? Artifacts { get; init; }

    public bool Leader { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long ShutdownDelay { get; init; }

    public AnyValue? VolumeMounts { get; init; }

    public AnyValue? ScalingPolicies { get; init; }

    public string KillSignal { get; init => field = value ?? ""; } = "";

    public string Kind { get; init => field = value ?? ""; } = "";

    public AnyValue? CSIPluginConfig { get; init; }

    public WorkloadIdentity? Identity { get; init; }

    public IReadOnlyList<WorkloadIdentity>? Identities { get; init; }

    public AnyValue? Actions { get; init; }

    public AnyValue? Schedule { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Driver"u8, Driver);
        w.Member("User"u8, User);
        w.Member("Config"u8, Config);
        w.Map("Env"u8, Env);
        w.Member("Services"u8, Services);
        w.Member("Vault"u8, Vault);
        w.Member("Secrets"u8, Secrets);
        w.Member("Consul"u8, Consul);
        w.Member("Templates"u8, Templates);
        w.List("Constraints"u8, Constraints);
        w.List("Affinities"u8, Affinities);
        w.Member("Resources"u8, Resources);
        w.Member("RestartPolicy"u8, RestartPolicy);
        w.Member("DispatchPayload"u8, DispatchPayload);
        w.Member("Lifecycle"u8, Lifecycle);
        w.Map("Meta"u8, Meta);
        w.Member("KillTimeout"u8, KillTimeout);
        w.Member("LogConfig"u8, LogConfig);
        w.Member("Artifacts"u8, Artifacts);
        w.Member("Leader"u8, Leader);
        w.Member("ShutdownDelay"u8, ShutdownDelay);
        w.Member("VolumeMounts"u8, VolumeMounts);
        w.Member("ScalingPolicies"u8, ScalingPolicies);
        w.Member("KillSignal"u8, KillSignal);
        w.Member("Kind"u8, Kind);
        w.Member("CSIPluginConfig"u8, CSIPluginConfig);
        w.Member("Identity"u8, Identity);
        w.List("Identities"u8, Identities);
        w.Member("Actions"u8, Actions);
        w.Member("Schedule"u8, Schedule);
        w.EndObject();
    }
}
