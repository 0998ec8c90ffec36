using NomadNodes.Errors;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>The body of a change of the autopilot's configuration: what is left out becomes empty.</summary>
internal sealed class AutopilotConfigurationRequest
{
    /// <summary>Nomad: a struct without a name around the configuration, so that the durations are text; error texts show it.</summary>
    public static readonly GoObject<AutopilotConfigurationRequest> Form =
        new GoObject<AutopilotConfigurationRequest>("struct { LastContactThreshold string; ServerStabilizationTime string; *api.Alias }")
            .String("LastContactThreshold", (r, v) => r.LastContactThreshold = v)
            .String("ServerStabilizationTime", (r, v) => r.ServerStabilizationTime = v)
            .Bool("CleanupDeadServers", (r, v) => r.CleanupDeadServers = v)
            .Uint("MaxTrailingLogs", (r, v) => r.MaxTrailingLogs = v)
            .Uint("MinQuorum", (r, v) => r.MinQuorum = v, "uint")
            .Bool("EnableRedundancyZones", (r, v) => r.EnableRedundancyZones = v)
            .Bool("DisableUpgradeMigration", (r, v) => r.DisableUpgradeMigration = v)
            .Bool("EnableCustomUpgrades", (r, v) => r.EnableCustomUpgrades = v)
            .Ignored("CreateIndex", GoKinds.Uint64)
            .Ignored("ModifyIndex", GoKinds.Uint64);

    public string LastContactThreshold { get; set; } = "";

    public string ServerStabilizationTime { get; set; } = "";

    public bool CleanupDeadServers { get; set; }

    public ulong MaxTrailingLogs { get; set; }

    public ulong MinQuorum { get; set; }

    public bool EnableRedundancyZones { get; set; }

    public bool DisableUpgradeMigration { get; set; }

    public bool EnableCustomUpgrades { get; set; }

    /// <summary>Nomad: durations are read after the rest of the body was found in order.</summary>
    public Outcome<AutopilotConfiguration> ToConfiguration()
    {
        if (!TryRead(LastContactThreshold, out var threshold, out var fault) || !TryRead(ServerStabilizationTime, out var time, out fault)) return RequestErrors.UnreadableBody(fault!);
        return new AutopilotConfiguration
        {
            LastContactThreshold = threshold,
            ServerStabilizationTime = time,
            CleanupDeadServers = CleanupDeadServers,
            MaxTrailingLogs = MaxTrailingLogs,
            MinQuorum = MinQuorum,
            EnableRedundancyZones = EnableRedundancyZones,
            DisableUpgradeMigration = DisableUpgradeMigration,
            EnableCustomUpgrades = EnableCustomUpgrades,
        };
    }

    private static bool TryRead(string text, out long nanoseconds, out string? fault)
    {
        nanoseconds = 0;
        fault = null;
        return text.Length == 0 || GoDuration.TryParse(text, out nanoseconds, out fault);
    }
}
