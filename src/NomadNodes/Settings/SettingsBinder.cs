using Microsoft.Extensions.Configuration;

namespace NomadNodes.Settings;

/// <summary>The one place where configuration becomes settings: every key there is.</summary>
public static class SettingsBinder
{
    /// <summary>Gives the settings and everything that is wrong with them; nothing may start while there are faults.</summary>
    public static (ServerSettings Settings, IReadOnlyList<string> Faults) Bind(IConfiguration configuration) => Bind(new SettingsReader(configuration));

    internal static (ServerSettings Settings, IReadOnlyList<string> Faults) Bind(SettingsReader reader)
    {
        var defaults = new ServerSettings();
        var settings = new ServerSettings
        {
            Http = BindHttp(reader, defaults.Http),
            Data = new DataSettings
            {
                Directory = reader.Text("Data:Directory", defaults.Data.Directory),
                Synchronous = reader.Choice("Data:Synchronous", defaults.Data.Synchronous),
            },
            Agent = new AgentSettings
            {
                Name = reader.Text("Agent:Name", defaults.Agent.Name),
                Region = reader.Text("Agent:Region", defaults.Agent.Region),
                Datacenter = reader.Text("Agent:Datacenter", defaults.Agent.Datacenter),
            },
            Client = BindClient(reader, defaults.Client),
            Simulation = BindSimulation(reader, defaults.Simulation),
            Clock = BindClock(reader, defaults.Clock),
            Seeds = new SeedSettings { Directory = reader.Text("Seeds:Directory", defaults.Seeds.Directory) },
            Events = new EventSettings { BufferSize = ToInt(reader.Number("Events:BufferSize", defaults.Events.BufferSize)) },
            Journal = new JournalSettings { Capacity = ToInt(reader.Number("Journal:Capacity", defaults.Journal.Capacity)) },
            Acl = new AclSettings { Enabled = reader.Switch("Acl:Enabled", defaults.Acl.Enabled) },
            Telemetry = new TelemetrySettings
            {
                PrometheusMetrics = reader.Switch("Telemetry:PrometheusMetrics", defaults.Telemetry.PrometheusMetrics),
                PublishNodeMetrics = reader.Switch("Telemetry:PublishNodeMetrics", defaults.Telemetry.PublishNodeMetrics),
                PublishAllocationMetrics = reader.Switch("Telemetry:PublishAllocationMetrics", defaults.Telemetry.PublishAllocationMetrics),
            },
            Control = BindControl(reader, defaults.Control),
            Log = new LogSettings
            {
                Level = reader.Choice("Log:Level", defaults.Log.Level),
                Json = reader.Switch("Log:Json", defaults.Log.Json),
                Form = reader.Choice("Log:Form", defaults.Log.Form),
            },
            Seed = reader.Text("Seed", defaults.Seed),
            Edition = reader.Choice("Edition", defaults.Edition),
        };
        reader.RefuseUnknownKeys();
        return (settings, [.. reader.Faults, .. SettingsCheck.FaultsOf(settings)]);
    }

    private static HttpSettings BindHttp(SettingsReader reader, HttpSettings defaults) => new()
    {
        Address = reader.Text("Http:Address", defaults.Address),
        Port = ToInt(reader.Number("Http:Port", defaults.Port)),
        MaxBodyBytes = reader.Number("Http:Limits:MaxBodyBytes", defaults.MaxBodyBytes),
        MaxConnections = reader.Number("Http:Limits:MaxConnections", defaults.MaxConnections),
        Tls = new TlsSettings
        {
            CertFile = reader.Text("Http:Tls:CertFile", defaults.Tls.CertFile),
            KeyFile = reader.Text("Http:Tls:KeyFile", defaults.Tls.KeyFile),
            CaFile = reader.Text("Http:Tls:CaFile", defaults.Tls.CaFile),
            VerifyClient = reader.Switch("Http:Tls:VerifyClient", defaults.Tls.VerifyClient),
        },
    };

    private static ClientSettings BindClient(SettingsReader reader, ClientSettings defaults) => new()
    {
        Enabled = reader.Switch("Client:Enabled", defaults.Enabled),
        NodePool = reader.Text("Client:NodePool", defaults.NodePool),
        NodeClass = reader.Text("Client:NodeClass", defaults.NodeClass),
        Meta = reader.List("Client:Meta"),
    };

    private static SimulationSettings BindSimulation(SettingsReader reader, SimulationSettings defaults) => new()
    {
        Mode = reader.Choice("Simulation:Mode", defaults.Mode),
        Seed = reader.NumberOrNull("Simulation:Seed"),
        DrainDelay = reader.Duration("Simulation:DrainDelay", defaults.DrainDelay),
        SchedulingDelay = reader.Duration("Simulation:SchedulingDelay", defaults.SchedulingDelay),
        StartDelay = reader.Duration("Simulation:StartDelay", defaults.StartDelay),
        HealthyDelay = reader.Duration("Simulation:HealthyDelay", defaults.HealthyDelay),
        StopDelay = reader.Duration("Simulation:StopDelay", defaults.StopDelay),
        BatchDuration = reader.Duration("Simulation:BatchDuration", defaults.BatchDuration),
        Jitter = reader.Fraction("Simulation:Jitter", defaults.Jitter),
        MinHeartbeatTtl = reader.Duration("Simulation:MinHeartbeatTtl", defaults.MinHeartbeatTtl),
        HeartbeatGrace = reader.Duration("Simulation:HeartbeatGrace", defaults.HeartbeatGrace),
        MaxHeartbeatsPerSecond = reader.Fraction("Simulation:MaxHeartbeatsPerSecond", defaults.MaxHeartbeatsPerSecond),
    };

    private static ClockSettings BindClock(SettingsReader reader, ClockSettings defaults) => new()
    {
        Mode = reader.Choice("Clock:Mode", defaults.Mode),
        Scale = reader.Fraction("Clock:Scale", defaults.Scale),
        Start = reader.Time("Clock:Start", defaults.Start),
        Waits = reader.Choice("Clock:Waits", defaults.Waits),
    };

    private static ControlSettings BindControl(SettingsReader reader, ControlSettings defaults) => new()
    {
        Access = reader.Choice("Control:Access", defaults.Access),
        Token = reader.Text("Control:Token", defaults.Token),
        Hosts = reader.List("Control:Hosts"),
        MaxSnapshots = ToInt(reader.Number("Control:MaxSnapshots", defaults.MaxSnapshots)),
        MaxClusters = ToInt(reader.Number("Control:MaxClusters", defaults.MaxClusters)),
    };

    // What does not fit is wrong at either end of the range, and the check will say so.
    private static int ToInt(long number) => (int)Math.Clamp(number, int.MinValue, int.MaxValue);
}
