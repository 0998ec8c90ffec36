using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>A task with every default filled in.</summary>
internal static class TaskCanonical
{
    private const long DefaultKillTimeout = 5 * GoDuration.Second;
    private const long DefaultLogFiles = 10;
    private const long DefaultLogFileSizeMB = 10;

    /// <param name="sent">As the client sends it.</param>
    /// <param name="restart">The group's, canonical.</param>
    public static JobTask Of(TaskRequest sent, RestartPolicy restart) => new()
    {
        Name = sent.Name,
        Driver = sent.Driver,
        User = sent.User,
        Config = KeptValues.OfUntyped(sent.Config),
        Env = KeptValues.Texts(sent.Env),
        Services = KeptValues.OfTyped(sent.Services),
        Vault = KeptValues.OfTyped(sent.Vault),
        Secrets = KeptValues.OfTyped(sent.Secrets),
        Consul = KeptValues.OfTyped(sent.Consul),
        Templates = KeptValues.OfTyped(sent.Templates),
        Constraints = PlacementCanonical.Constraints(sent.Constraints),
        Affinities = PlacementCanonical.Affinities(sent.Affinities),
        Resources = ResourcesCanonical.Of(sent.Resources),
        RestartPolicy = RestartCanonical.OfTask(restart, sent.RestartPolicy),
        DispatchPayload = KeptValues.OfTyped(sent.DispatchPayload),
        Lifecycle = sent.Lifecycle is { } lifecycle ? new TaskLifecycleConfig { Hook = lifecycle.Hook, Sidecar = lifecycle.Sidecar } : null,
        Meta = KeptValues.Texts(sent.Meta),
        KillTimeout = sent.KillTimeout ?? DefaultKillTimeout,
        LogConfig = Logs(sent.LogConfig),
        Artifacts = KeptValues.OfTyped(sent.Artifacts),
        Leader = sent.Leader,
        ShutdownDelay = sent.ShutdownDelay,
        VolumeMounts = KeptValues.OfTyped(sent.VolumeMounts),
        ScalingPolicies = KeptValues.OfTyped(sent.ScalingPolicies),
        KillSignal = sent.KillSignal,
        Kind = sent.Kind,
        CSIPluginConfig = KeptValues.OfTyped(sent.CSIPluginConfig),
        Identity = IdentityCanonical.Default(sent.Identity),
        Identities = IdentityCanonical.Others(sent.Identities),
        Actions = KeptValues.OfTyped(sent.Actions),
        Schedule = KeptValues.OfTyped(sent.Schedule),
    };

    private static LogConfig Logs(LogConfigRequest? sent) => new()
    {
        MaxFiles = sent?.MaxFiles ?? DefaultLogFiles,
        MaxFileSizeMB = sent?.MaxFileSizeMB ?? DefaultLogFileSizeMB,
        Disabled = sent?.Disabled ?? false,
    };
}
