using NomadNodes.Settings;

namespace NomadNodes.Testing;

/// <summary>How a server of a test's own is started. What is not set here is as the server's settings have it, but for the port (a free one), the data (in memory) and the seed (nothing).</summary>
public sealed class NomadServerOptions
{
    internal static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(30);

    /// <summary>Whether requests need tokens. The server is bootstrapped then, and <see cref="NomadServer.Token"/> is its management token.</summary>
    public bool Acl { get; set; }

    /// <summary>The secret, a UUID in lower case, that the management token is to have; made up when null.</summary>
    public string? Token { get; set; }

    /// <summary>How the cluster's time passes.</summary>
    public ClockMode Clock { get; set; } = ClockMode.Real;

    /// <summary>How many times faster than real time a <see cref="ClockMode.Scaled"/> clock runs.</summary>
    public double ClockScale { get; set; } = 1;

    /// <summary>Where a <see cref="ClockMode.Manual"/> clock starts; 2026-01-01 UTC when null.</summary>
    public DateTimeOffset? ClockStart { get; set; }

    /// <summary>Whether nodes and clients act by themselves.</summary>
    public SimulationMode Simulation { get; set; } = SimulationMode.Auto;

    /// <summary>A number from which every ID, secret and delay that is made up follows: the same calls give the same history. Null: different every time.</summary>
    public long? SimulationSeed { get; set; }

    /// <summary>How long a client takes to start what was placed on its node; 200 ms when null. On the cluster's clock, as all delays.</summary>
    public TimeSpan? StartDelay { get; set; }

    /// <summary>How long what runs takes to be healthy; 500 ms when null.</summary>
    public TimeSpan? HealthyDelay { get; set; }

    /// <summary>How long a client takes to stop what was told to stop; 300 ms when null.</summary>
    public TimeSpan? StopDelay { get; set; }

    /// <summary>How long the drain of a node with nothing to move is visible before it ends; 500 ms when null.</summary>
    public TimeSpan? DrainDelay { get; set; }

    /// <summary>What the state starts with, and goes back to by a reset: <c>empty</c>, <c>demo</c>, or any other that the setting Seed takes.</summary>
    public string Seed { get; set; } = "empty";

    /// <summary>The path of a seed file to start with instead: pools, nodes, jobs, or a whole exported state.</summary>
    public string? SeedFile { get; set; }

    /// <summary>The same as JSON text.</summary>
    public string? SeedDocument { get; set; }

    /// <summary>Whether node pools accept a SchedulerConfiguration.</summary>
    public Edition Edition { get; set; } = Edition.Enterprise;

    /// <summary>The region that requests may name; <c>global</c> when null.</summary>
    public string? Region { get; set; }

    /// <summary>The datacenter of the server itself; <c>dc1</c> when null.</summary>
    public string? Datacenter { get; set; }

    /// <summary>Takes the server's log, line by line: a test's own output. One line at a time, from any thread; nothing is written anywhere when null.</summary>
    public Action<string>? Log { get; set; }

    /// <summary>The least important lines that <see cref="Log"/> gets. <see cref="LogDetail.Debug"/> has one for each request.</summary>
    public LogDetail LogLevel { get; set; } = LogDetail.Debug;

    /// <summary>How long waits last, in real time, that are told nothing else.</summary>
    public TimeSpan Patience { get; set; } = DefaultPatience;

    /// <summary>The last word on any setting of the server, for what has no option of its own.</summary>
    public Func<ServerSettings, ServerSettings>? Adjust { get; set; }

    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    internal ServerSettings ToSettings()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Patience, TimeSpan.Zero);
        if (SeedFile is not null && SeedDocument is not null) throw new ArgumentException($"{nameof(SeedFile)} and {nameof(SeedDocument)} are both set; there is one seed.");
        if ((SeedFile ?? SeedDocument) is not null && Seed != "empty") throw new ArgumentException($"{nameof(Seed)} is '{Seed}', and a file or document is given too; there is one seed.");
        if (Token is not null && !Acl) throw new ArgumentException($"{nameof(Token)} is set, and {nameof(Acl)} is off: no token means anything then.");
        var settings = new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Acl = new AclSettings { Enabled = Acl },
            Clock = ClockSettings(),
            Simulation = SimulationSettings(),
            Agent = AgentSettings(),
            Seed = SeedFile is null ? Seed : Path.GetFullPath(SeedFile),
            Edition = Edition,
            Log = new LogSettings { Level = Log is null ? LogDetail.Off : LogLevel },
        };
        return Adjust is null ? settings : Adjust(settings);
    }

    private ClockSettings ClockSettings()
    {
        var defaults = new ClockSettings();
        return defaults with { Mode = Clock, Scale = ClockScale, Start = ClockStart ?? defaults.Start };
    }

    private SimulationSettings SimulationSettings()
    {
        var defaults = new SimulationSettings();
        return defaults with
        {
            Mode = Simulation,
            Seed = SimulationSeed,
            StartDelay = StartDelay ?? defaults.StartDelay,
            HealthyDelay = HealthyDelay ?? defaults.HealthyDelay,
            StopDelay = StopDelay ?? defaults.StopDelay,
            DrainDelay = DrainDelay ?? defaults.DrainDelay,
        };
    }

    private AgentSettings AgentSettings()
    {
        var defaults = new AgentSettings();
        return defaults with { Region = Region ?? defaults.Region, Datacenter = Datacenter ?? defaults.Datacenter };
    }
}
