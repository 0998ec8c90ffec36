using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>How the servers of the cluster are looked after. Stored and shown; there is one server.</summary>
internal sealed record AutopilotConfiguration : IWireForm
{
    /// <summary>Nanoseconds.</summary>
    public long LastContactThreshold { get; init; }

    /// <summary>Nanoseconds.</summary>
    public long ServerStabilizationTime { get; init; }

    public bool CleanupDeadServers { get; init; }

    public ulong MaxTrailingLogs { get; init; }

    public ulong MinQuorum { get; init; }

    public bool EnableRedundancyZones { get; init; }

    public bool DisableUpgradeMigration { get; init; }

    public bool EnableCustomUpgrades { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>What a leader sets up, at index 4.</summary>
    internal static AutopilotConfiguration Initial { get; } = new()
    {
        LastContactThreshold = 200 * GoDuration.Millisecond,
        ServerStabilizationTime = 10 * GoDuration.Second,
        CleanupDeadServers = true,
        MaxTrailingLogs = 250,
        CreateIndex = 4,
        ModifyIndex = 4,
    };

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("LastContactThreshold"u8, GoDuration.Format(LastContactThreshold));
        w.Member("ServerStabilizationTime"u8, GoDuration.Format(ServerStabilizationTime));
        w.Member("CleanupDeadServers"u8, CleanupDeadServers);
        w.Member("MaxTrailingLogs"u8, MaxTrailingLogs);
        w.Member("MinQuorum"u8, MinQuorum);
        w.Member("EnableRedundancyZones"u8, EnableRedundancyZones);
        w.Member("DisableUpgradeMigration"u8, DisableUpgradeMigration);
        w.Member("EnableCustomUpgrades"u8, EnableCustomUpgrades);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
