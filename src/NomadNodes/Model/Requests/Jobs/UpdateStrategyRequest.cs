using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>How a job or a group is to be updated; null members take the default.</summary>
internal sealed class UpdateStrategyRequest
{
    public static readonly GoObject<UpdateStrategyRequest> Form = new GoObject<UpdateStrategyRequest>("api.UpdateStrategy")
        .OptionalInt("Stagger", (r, v) => r.Stagger = v, GoKinds.Duration)
        .OptionalInt("MaxParallel", (r, v) => r.MaxParallel = v)
        .OptionalString("HealthCheck", (r, v) => r.HealthCheck = v)
        .OptionalInt("MinHealthyTime", (r, v) => r.MinHealthyTime = v, GoKinds.Duration)
        .OptionalInt("HealthyDeadline", (r, v) => r.HealthyDeadline = v, GoKinds.Duration)
        .OptionalInt("ProgressDeadline", (r, v) => r.ProgressDeadline = v, GoKinds.Duration)
        .OptionalInt("Canary", (r, v) => r.Canary = v)
        .OptionalBool("AutoRevert", (r, v) => r.AutoRevert = v)
        .OptionalBool("AutoPromote", (r, v) => r.AutoPromote = v);

    /// <summary>Nanoseconds.</summary>
    public long? Stagger { get; set; }

    public long? MaxParallel { get; set; }

    public string? HealthCheck { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? MinHealthyTime { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? HealthyDeadline { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? ProgressDeadline { get; set; }

    public long? Canary { get; set; }

    public bool? AutoRevert { get; set; }

    public bool? AutoPromote { get; set; }
}
