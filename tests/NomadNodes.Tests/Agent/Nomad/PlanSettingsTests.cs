using NomadNodes.Agent;
using NomadNodes.Agent.Nomad;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Agent.Nomad;

/// <summary>From Nomad's flags and files to the settings of the server.</summary>
public sealed class PlanSettingsTests : IDisposable
{
    private readonly string _prefix = $"TEST_{Guid.NewGuid():N}_";
    private readonly string _folder = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    public static TheoryData<string, string, Func<ServerSettings, object>, object> Cases() => new()
    {
        { "-dev", "", s => s.Http.Address, "127.0.0.1" },
        { "-dev", "", s => s.Data.Directory, "" },
        { "-dev -data-dir /var/x", "", s => s.Data.Directory, "" },
        { "-dev", "", s => s.Client.Enabled, true },
        { "-dev", "client { enabled = false }", s => s.Client.Enabled, true },
        { "-dev", "", s => s.Log.Level, LogDetail.Debug },
        { "-dev", "log_level = \"ERROR\"", s => s.Log.Level, LogDetail.Error },
        { "-dev", "", s => s.Log.Form, LogForm.Nomad },
        { "-dev", "", s => s.Seed, "empty" },
        { "-dev", "", s => s.Edition, Edition.Community },
        { "-dev", "", s => s.Agent.Name, "host-1" },
        { "-dev", "", s => s.Http.Port, 4646 },
        { "-dev -bind ::1", "", s => s.Http.Address, "::1" },
        { "-dev -bind 10.0.0.1", "bind_addr = \"10.0.0.2\"", s => s.Http.Address, "10.0.0.1" },
        { "-dev -bind 10.0.0.1", "addresses { http = \"10.0.0.2\" }", s => s.Http.Address, "10.0.0.2" },
        { "-dev --Http:Address 10.0.0.3", "addresses { http = \"10.0.0.2\" }", s => s.Http.Address, "10.0.0.3" },
        { "-server", "", s => s.Http.Address, "0.0.0.0" },
        { "-server", "", s => s.Client.Enabled, false },
        { "-server", "", s => s.Data.Directory, "data" },
        { "-server -data-dir /var/x", "", s => s.Data.Directory, "/var/x" },
        { "-server", "", s => s.Log.Level, LogDetail.Info },
        { "-server -client", "", s => s.Client.Enabled, true },
        { "", "server { enabled = true } client { enabled = true }", s => s.Client.Enabled, true },
        { "-server", "ports { http = 4700 }", s => s.Http.Port, 4700 },
        { "-server --Http:Port 0", "ports { http = 4700 }", s => s.Http.Port, 0 },
        { "-dev -acl-enabled", "", s => s.Acl.Enabled, true },
        { "-dev", "acl { enabled = true }", s => s.Acl.Enabled, true },
        { "-dev -log-json", "", s => s.Log.Json, true },
        { "-dev -region eu -dc dc2 -node n", "", s => $"{s.Agent.Region} {s.Agent.Datacenter} {s.Agent.Name}", "eu dc2 n" },
        { "-dev", "server { heartbeat_grace = \"1m\" min_heartbeat_ttl = \"2s\" max_heartbeats_per_second = 1.5 }", s => $"{s.Simulation.HeartbeatGrace} {s.Simulation.MinHeartbeatTtl} {s.Simulation.MaxHeartbeatsPerSecond}", "00:01:00 00:00:02 1.5" },
        { "-server", "", s => s.Telemetry, new TelemetrySettings() },
        { "-server", "telemetry { prometheus_metrics = true }", s => s.Telemetry, new TelemetrySettings { PrometheusMetrics = true } },
        { "-server", "telemetry { publish_node_metrics = true publish_allocation_metrics = true }", s => s.Telemetry, new TelemetrySettings { PublishNodeMetrics = true, PublishAllocationMetrics = true } },
        { "-dev", "", s => s.Telemetry, new TelemetrySettings { PrometheusMetrics = true, PublishNodeMetrics = true, PublishAllocationMetrics = true } },
        { "-dev", "server { event_buffer_size = 7 }", s => s.Events.BufferSize, 7 },
        { "-dev -meta a=1", "client { node_class = \"c\" node_pool = \"p\" meta { a = 2 B = \"x=y\" } }", s => $"{s.Client.NodeClass} {s.Client.NodePool} {string.Join(' ', s.Client.Meta)}", "c p a=1 B=x=y" },
        { "-dev -Seed demo -Edition enterprise", "", s => $"{s.Seed} {s.Edition}", "demo Enterprise" },
        { "-dev", "tls { http = true cert_file = \"c\" key_file = \"k\" ca_file = \"r\" }", s => s.Http.Tls, new TlsSettings { CertFile = "c", KeyFile = "k", CaFile = "r" } },
        { "-dev", "tls { http = true cert_file = \"c\" key_file = \"k\" ca_file = \"r\" verify_https_client = true }", s => s.Http.Tls.VerifyClient, true },
        { "-dev", "tls { rpc = true cert_file = \"c\" key_file = \"k\" }", s => s.Http.Tls, new TlsSettings() },
    };

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Setting_FollowsFromFlagsAndFile(string flags, string file, Func<ServerSettings, object> read, object expected)
    {
        var (settings, faults) = Read(flags, file);

        Assert.Empty(faults);
        Assert.Equal(expected, read(settings));
    }

    [Fact]
    public void Environment_OutranksWhatAnAgentIsByItself_AndNomadsFilesOutrankTheEnvironment()
    {
        Environment.SetEnvironmentVariable($"{_prefix}Http__Address", "10.0.0.9");
        Environment.SetEnvironmentVariable($"{_prefix}Edition", "enterprise");

        Assert.Equal(("10.0.0.9", Edition.Enterprise), Of(Read("-dev", "").Settings));
        Assert.Equal(("10.0.0.8", Edition.Enterprise), Of(Read("-dev", "bind_addr = \"10.0.0.8\"").Settings));

        static (string Address, Edition Edition) Of(ServerSettings settings) => (settings.Http.Address, settings.Edition);
    }

    [Theory]
    [InlineData("-dev", "ports { http = \"x\" }", "Http:Port: 'x' is not a whole number.")]
    [InlineData("-dev -log-level loud", "", "Log:Level: 'loud' is not one of trace, debug, info, warn, error, off.")]
    [InlineData("-dev -node-pool all", "", "Client:NodePool: 'all' is no name of a pool that a node can be in.")]
    [InlineData("-dev --Nope:x=1", "", "Nope: there is no such setting.")]
    [InlineData("-dev", "tls { http = true }", null)]
    [InlineData("-dev", "tls { http = true cert_file = \"c\" }", "Http:Tls:CertFile, Http:Tls:KeyFile: are needed both, or neither.")]
    [InlineData("-dev", "tls { http = true cert_file = \"c\" key_file = \"k\" verify_https_client = true }", "Http:Tls:VerifyClient: needs Http:Tls:CertFile and Http:Tls:CaFile.")]
    public void WrongValue_IsAFaultOfTheSetting(string flags, string file, string? fault)
    {
        var (_, faults) = Read(flags, file);

        if (fault is null) Assert.Empty(faults);
        else Assert.StartsWith(fault, Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "Must specify either server, client or dev mode for the agent.")]
    [InlineData("-dev=false", "server { enabled = false }", "Must specify either server, client or dev mode for the agent.")]
    [InlineData("-client", "", "An agent that is a client alone needs servers elsewhere; this one knows none. Start it with -server or -dev.")]
    [InlineData("-server -data-dir relative", "", "data-dir must be given as an absolute path: got relative")]
    public void Agent_IsRefused_IfItCannotRunLikeThat(string flags, string file, string fault) =>
        Assert.Equal(fault, Assert.Throws<AgentConfigException>(() => Read(flags, file)).Message);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable($"{_prefix}Http__Address", null);
        Environment.SetEnvironmentVariable($"{_prefix}Edition", null);
        Directory.Delete(_folder, recursive: true);
    }

    private (ServerSettings Settings, IReadOnlyList<string> Faults) Read(string flags, string file)
    {
        var path = Path.Combine(_folder, "agent");
        File.WriteAllText(path, file);
        var line = AgentCommandLine.Parse(["-config", path, .. flags.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Null(line.Fault);
        return SettingsSources.Read([.. line.Settings], _folder, _prefix, PlanSettings.Of(AgentPlan.Make(line), "host-1"));
    }
}
