using System.Net;
using NomadNodes.Model;

namespace NomadNodes.Settings;

/// <summary>What must be true of settings, wherever they come from. All faults are told at once, each with what is allowed.</summary>
public static class SettingsCheck
{
    // Each has a thread of its own.
    private const int MaxClusters = 10_000;
    private const int MaxEventBuffer = 1_000_000;

    private const int MaxJournal = 100_000;

    private const double MinClockScale = 0.001;
    private const double MaxClockScale = 1_000_000;
    private const double MinHeartbeatRate = 0.1;

    private static readonly TimeSpan MaxSchedulingDelay = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan MaxHeartbeatTime = TimeSpan.FromHours(240);

    public static IReadOnlyList<string> FaultsOf(ServerSettings settings)
    {
        var faults = new List<string>();
        void Expect(bool holds, string fault)
        {
            if (!holds) faults.Add(fault);
        }

        var http = settings.Http;
        Expect(ParseAddress(http.Address) is not null, $"Http:Address: '{http.Address}' is not an IP address (such as 127.0.0.1, 0.0.0.0, ::1) or localhost.");
        Expect(http.Port is >= 0 and <= 65535, $"Http:Port: {http.Port} is not between 0 (any free port) and 65535.");
        Expect(http.MaxBodyBytes > 0, $"Http:Limits:MaxBodyBytes: {http.MaxBodyBytes} is not above 0.");
        Expect(http.MaxConnections > 0, $"Http:Limits:MaxConnections: {http.MaxConnections} is not above 0.");
        var tls = http.Tls;
        Expect((tls.CertFile.Length > 0) == (tls.KeyFile.Length > 0), "Http:Tls:CertFile, Http:Tls:KeyFile: are needed both, or neither.");
        Expect(!tls.VerifyClient || (tls.CertFile.Length > 0 && tls.CaFile.Length > 0), "Http:Tls:VerifyClient: needs Http:Tls:CertFile and Http:Tls:CaFile.");
        Expect(settings.Events.BufferSize is > 0 and <= MaxEventBuffer, $"Events:BufferSize: {settings.Events.BufferSize} is not between 1 and {MaxEventBuffer}.");
        Expect(settings.Journal.Capacity is >= 0 and <= MaxJournal, $"Journal:Capacity: {settings.Journal.Capacity} is not between 0 (no journal) and {MaxJournal}.");
        var seeds = settings.Seeds.Directory;
        Expect(seeds.Length == 0 || Directory.Exists(seeds), $"Seeds:Directory: there is no folder '{seeds}'.");
        Expect(
            SeedFiles.IsBuiltIn(settings.Seed) || SeedFiles.PathOrNull(settings, settings.Seed) is not null,
            $"Seed: '{settings.Seed}' is not one of {string.Join(", ", SeedFiles.NamesFor(settings))}, and no file.");
        Expect(settings.Control.MaxSnapshots >= 0, $"Control:MaxSnapshots: {settings.Control.MaxSnapshots} is below 0.");
        Expect(settings.Control.MaxClusters is >= 0 and <= MaxClusters, $"Control:MaxClusters: {settings.Control.MaxClusters} is not between 0 and {MaxClusters}.");
        Expect(settings.Simulation.DrainDelay >= TimeSpan.Zero, "Simulation:DrainDelay: must not be negative.");
        var simulation = settings.Simulation;
        Expect(simulation.SchedulingDelay >= TimeSpan.Zero && simulation.SchedulingDelay <= MaxSchedulingDelay, $"Simulation:SchedulingDelay: is not between 0s and {MaxSchedulingDelay.TotalSeconds}s.");
        Expect(simulation.StartDelay >= TimeSpan.Zero, "Simulation:StartDelay: must not be negative.");
        Expect(simulation.HealthyDelay >= TimeSpan.Zero, "Simulation:HealthyDelay: must not be negative.");
        Expect(simulation.StopDelay >= TimeSpan.Zero, "Simulation:StopDelay: must not be negative.");
        Expect(simulation.BatchDuration >= TimeSpan.Zero, "Simulation:BatchDuration: must not be negative.");
        Expect(simulation.Jitter is >= 0 and <= 10, $"Simulation:Jitter: {simulation.Jitter} is not between 0 and 10.");
        Expect(simulation.MinHeartbeatTtl > TimeSpan.Zero && simulation.MinHeartbeatTtl <= MaxHeartbeatTime, $"Simulation:MinHeartbeatTtl: is not above 0 and at most {MaxHeartbeatTime.TotalHours}h.");
        Expect(simulation.HeartbeatGrace >= TimeSpan.Zero && simulation.HeartbeatGrace <= MaxHeartbeatTime, $"Simulation:HeartbeatGrace: is not between 0s and {MaxHeartbeatTime.TotalHours}h.");
        Expect(simulation.MaxHeartbeatsPerSecond >= MinHeartbeatRate, $"Simulation:MaxHeartbeatsPerSecond: is below {MinHeartbeatRate}.");
        Expect(IsScale(settings.Clock.Scale), $"Clock:Scale: {settings.Clock.Scale} is not {ScaleRange}.");
        Expect(settings.Clock.Start >= EarliestTime && settings.Clock.Start < LatestTime, $"Clock:Start: is not between {EarliestTime:yyyy} and {LatestTime:yyyy}.");
        var client = settings.Client;
        Expect(client.NodePool.Length == 0 || (NodePoolName.IsValid(client.NodePool) && client.NodePool != NodePool.All), $"Client:NodePool: '{client.NodePool}' is no name of a pool that a node can be in.");
        foreach (var pair in client.Meta) Expect(pair.IndexOf('=', StringComparison.Ordinal) > 0, $"Client:Meta: '{pair}' is not key=value.");
        Expect(settings.Agent.Name.Length > 0, "Agent:Name: must not be empty.");
        Expect(settings.Agent.Region.Length > 0, "Agent:Region: must not be empty.");
        Expect(settings.Agent.Datacenter.Length > 0, "Agent:Datacenter: must not be empty.");
        return faults;
    }

    /// <summary>The cluster's time ends here, well before the 64 bits of nanoseconds that Nomad counts in do.</summary>
    internal static DateTimeOffset LatestTime { get; } = new(2250, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static string ScaleRange => $"between {MinClockScale} and {MaxClockScale}";

    private static DateTimeOffset EarliestTime { get; } = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static bool IsScale(double scale) => scale is >= MinClockScale and <= MaxClockScale;

    /// <summary>Null when the text is neither an IP address nor localhost.</summary>
    internal static IPAddress? ParseAddress(string text) =>
        text.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.TryParse(text, out var address) ? address : null;
}
