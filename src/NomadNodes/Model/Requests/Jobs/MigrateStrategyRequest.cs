using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>How a group is to be drained; null members take the default.</summary>
internal sealed class MigrateStrategyRequest
{
    public static readonly GoObject<MigrateStrategyRequest> Form = new GoObject<MigrateStrategyRequest>("api.MigrateStrategy")
        .OptionalInt("MaxParallel", (r, v) => r.MaxParallel = v)
        .OptionalString("HealthCheck", (r, v) => r.HealthCheck = v)
        .OptionalInt("MinHealthyTime", (r, v) => r.MinHealthyTime = v, GoKinds.Duration)
        .OptionalInt("HealthyDeadline", (r, v) => r.HealthyDeadline = v, GoKinds.Duration);

    public long? MaxParallel { get; set; }

    public string? HealthCheck { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? MinHealthyTime { get; set; }

    /// <summary>Nanoseconds.</summary>
    public long? HealthyDeadline { get; set; }
}
