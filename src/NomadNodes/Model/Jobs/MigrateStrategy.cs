using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>How many allocations of a group a drain may move at a time.</summary>
internal sealed record MigrateStrategy : IWireForm
{
    public long MaxParallel { get; init; }

    public string HealthCheck { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long MinHealthyTime { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long HealthyDeadline { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("MaxParallel"u8, MaxParallel);
        w.Member("HealthCheck"u8, HealthCheck);
        w.Member("MinHealthyTime"u8, MinHealthyTime);
        w.Member("HealthyDeadline"u8, HealthyDeadline);
        w.EndObject();
    }
}
