using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>How a new version replaces the old one.</summary>
internal sealed record UpdateStrategy : IWireForm
{
    internal static readonly UpdateStrategy Empty = new();

    /// <summary>Nanoseconds.</summary>
    public long Stagger { get; init; }

    /// <summary>0: all at once, and no deployment.</summary>
    public long MaxParallel { get; init; }

    public string HealthCheck { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long MinHealthyTime { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long HealthyDeadline { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long ProgressDeadline { get; init; }

    public bool AutoRevert { get; init; }

    public bool AutoPromote { get; init; }

    public long Canary { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Stagger"u8, Stagger);
        w.Member("MaxParallel"u8, MaxParallel);
        w.Member("HealthCheck"u8, HealthCheck);
        w.Member("MinHealthyTime"u8, MinHealthyTime);
        w.Member("HealthyDeadline"u8, HealthyDeadline);
        w.Member("ProgressDeadline"u8, ProgressDeadline);
        w.Member("AutoRevert"u8, AutoRevert);
        w.Member("AutoPromote"u8, AutoPromote);
        w.Member("Canary"u8, Canary);
        w.EndObject();
    }
}
