using Microsoft.Extensions.Configuration;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Settings;

public sealed class SettingsBinderTests
{
    public static TheoryData<string, string, Func<ServerSettings, object>, object> Values() => new()
    {
        { "Http:Address", "::1", s => s.Http.Address, "::1" },
        { "Http:Port", "0", s => s.Http.Port, 0 },
        { "Http:Port", "65535", s => s.Http.Port, 65535 },
        { "Http:Limits:MaxBodyBytes", "5000000000", s => s.Http.MaxBodyBytes, 5_000_000_000L },
        { "Http:Limits:MaxConnections", "1", s => s.Http.MaxConnections, 1L },
        { "Data:Directory", "", s => s.Data.Directory, "" },
        { "Data:Directory", "/some where", s => s.Data.Directory, "/some where" },
        { "Data:Synchronous", "normal", s => s.Data.Synchronous, Durability.Normal },
        { "Data:Synchronous", "OFF", s => s.Data.Synchronous, Durability.Off },
        { "Seed", "empty", s => s.Seed, "empty" },
        { "Edition", "community", s => s.Edition, Edition.Community },
        { "Agent:Name", "web", s => s.Agent.Name, "web" },
        { "Agent:Region", "eu", s => s.Agent.Region, "eu" },
        { "Agent:Datacenter", "dc9", s => s.Agent.Datacenter, "dc9" },
        { "Simulation:Mode", "manual", s => s.Simulation.Mode, SimulationMode.Manual },
        { "Simulation:DrainDelay", "1m30s", s => s.Simulation.DrainDelay, TimeSpan.FromSeconds(90) },
        { "Simulation:DrainDelay", "0s", s => s.Simulation.DrainDelay, TimeSpan.Zero },
        { "Telemetry:PrometheusMetrics", "true", s => s.Telemetry, new TelemetrySettings { PrometheusMetrics = true } },
        { "Telemetry:PublishNodeMetrics", "true", s => s.Telemetry, new TelemetrySettings { PublishNodeMetrics = true } },
        { "Telemetry:PublishAllocationMetrics", "true", s => s.Telemetry, new TelemetrySettings { PublishAllocationMetrics = true } },
        { "Control:Access", "any", s => s.Control.Access, ControlAccess.Any },
        { "Control:Access", "off", s => s.Control.Access, ControlAccess.Off },
        { "Control:Token", "secret", s => s.Control.Token, "secret" },
        { "Control:Hosts", "a.test, b.test,,", s => string.Join('|', s.Control.Hosts), "a.test|b.test" },
        { "Log:Level", "debug", s => s.Log.Level, LogDetail.Debug },
        { "Log:Json", "True", s => s.Log.Json, true },
        { "HTTP:pORT", "4700", s => s.Http.Port, 4700 },
        { "Http:Port", "", s => s.Http.Port, 4646 },
        { "Log:Json", "", s => s.Log.Json, false },
        { "Edition", "", s => s.Edition, Edition.Enterprise },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void Setting_IsTaken_AndNothingElseChanges(string key, string text, Func<ServerSettings, object> read, object expected)
    {
        var (settings, faults) = Bind((key, text));

        Assert.Empty(faults);
        Assert.Equal(expected, read(settings));
    }

    [Fact]
    public void Nothing_GivesTheDefaults()
    {
        var (settings, faults) = Bind();

        Assert.Empty(faults);
        Assert.Equivalent(new ServerSettings(), settings, strict: true);
    }

    [Fact]
    public void List_CanBeAnArray()
    {
        var (settings, faults) = Bind(("Control:Hosts:0", "a.test"), ("Control:Hosts:1", "b.test"));

        Assert.Empty(faults);
        Assert.Equal(["a.test", "b.test"], settings.Control.Hosts);
    }

    [Theory]
    [InlineData("Http:Port", "x", "Http:Port: 'x' is not a whole number.")]
    [InlineData("Http:Port", "4.5", "Http:Port: '4.5' is not a whole number.")]
    [InlineData("Http:Port", "99999999999999999999", "Http:Port: '99999999999999999999' is not a whole number.")]
    [InlineData("Http:Port", "-1", "Http:Port: -1 is not between 0 (any free port) and 65535.")]
    [InlineData("Http:Port", "65536", "Http:Port: 65536 is not between 0 (any free port) and 65535.")]
    [InlineData("Http:Port", "4294971942", "Http:Port: 2147483647 is not between 0 (any free port) and 65535.")]
    [InlineData("Http:Address", "example.com", "Http:Address: 'example.com' is not an IP address (such as 127.0.0.1, 0.0.0.0, ::1) or localhost.")]
    [InlineData("Http:Address", "", "Http:Address: '' is not an IP address (such as 127.0.0.1, 0.0.0.0, ::1) or localhost.")]
    [InlineData("Http:Limits:MaxBodyBytes", "0", "Http:Limits:MaxBodyBytes: 0 is not above 0.")]
    [InlineData("Http:Limits:MaxConnections", "-5", "Http:Limits:MaxConnections: -5 is not above 0.")]
    [InlineData("Data:Synchronous", "extra", "Data:Synchronous: 'extra' is not one of off, normal, full.")]
    [InlineData("Data:Synchronous", "2", "Data:Synchronous: '2' is not one of off, normal, full.")]
    [InlineData("Seed", "Demo", "Seed: 'Demo' is not one of demo, empty, and no file.")]
    [InlineData("Seed", "", "Seed: '' is not one of demo, empty, and no file.")]
    [InlineData("Seeds:Directory", "/nowhere/at/all", "Seeds:Directory: there is no folder '/nowhere/at/all'.")]
    [InlineData("Control:MaxSnapshots", "-1", "Control:MaxSnapshots: -1 is below 0.")]
    [InlineData("Control:MaxClusters", "10001", "Control:MaxClusters: 10001 is not between 0 and 10000.")]
    [InlineData("Edition", "pro", "Edition: 'pro' is not one of enterprise, community.")]
    [InlineData("Agent:Name", "", "Agent:Name: must not be empty.")]
    [InlineData("Agent:Region", "", "Agent:Region: must not be empty.")]
    [InlineData("Agent:Datacenter", "", "Agent:Datacenter: must not be empty.")]
    [InlineData("Simulation:Mode", "off", "Simulation:Mode: 'off' is not one of auto, manual.")]
    [InlineData("Simulation:DrainDelay", "soon", "Simulation:DrainDelay: 'soon' is no duration, such as 500ms, 10s or 1m30s.")]
    [InlineData("Simulation:DrainDelay", "-1s", "Simulation:DrainDelay: must not be negative.")]
    [InlineData("Simulation:Seed", "x", "Simulation:Seed: 'x' is not a whole number.")]
    [InlineData("Simulation:MinHeartbeatTtl", "0s", "Simulation:MinHeartbeatTtl: is not above 0 and at most 240h.")]
    [InlineData("Simulation:HeartbeatGrace", "-1s", "Simulation:HeartbeatGrace: is not between 0s and 240h.")]
    [InlineData("Simulation:MaxHeartbeatsPerSecond", "0", "Simulation:MaxHeartbeatsPerSecond: is below 0.1.")]
    [InlineData("Simulation:MaxHeartbeatsPerSecond", "NaN", "Simulation:MaxHeartbeatsPerSecond: 'NaN' is not a number.")]
    [InlineData("Clock:Mode", "fast", "Clock:Mode: 'fast' is not one of real, scaled, manual.")]
    [InlineData("Clock:Scale", "0", "Clock:Scale: 0 is not between 0.001 and 1000000.")]
    [InlineData("Clock:Start", "today", "Clock:Start: 'today' is no time, such as 2026-01-01T00:00:00Z.")]
    [InlineData("Clock:Start", "2999-01-01T00:00:00Z", "Clock:Start: is not between 1970 and 2250.")]
    [InlineData("Clock:Waits", "never", "Clock:Waits: 'never' is not one of real, virtual.")]
    [InlineData("Control:Access", "all", "Control:Access: 'all' is not one of loopback, any, off.")]
    [InlineData("Log:Level", "verbose", "Log:Level: 'verbose' is not one of trace, debug, info, warn, error, off.")]
    [InlineData("Log:Json", "1", "Log:Json: '1' is neither true nor false.")]
    public void WrongValue_IsOneFault_ThatNamesKeyAndValueAndWhatIsAllowed(string key, string text, string fault)
    {
        var (_, faults) = Bind((key, text));

        Assert.Equal([fault], faults);
    }

    [Theory]
    [InlineData("Nope")]
    [InlineData("Http:Prot")]
    [InlineData("Http:Limits:Speed")]
    [InlineData("Http")]
    [InlineData("Seed:Name")]
    public void UnknownKey_IsOneFault_ThatListsTheKeys(string key)
    {
        var (_, faults) = Bind((key, "1"));

        var fault = Assert.Single(faults);
        Assert.StartsWith($"{key}: there is no such setting. The settings are Acl:Enabled, Agent:Datacenter, ", fault, StringComparison.Ordinal);
        Assert.EndsWith("Telemetry:PublishNodeMetrics.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AllFaults_AreListed_IfThereAreMany()
    {
        var (_, faults) = Bind(("Http:Port", "x"), ("Http:Address", "?"), ("Log:Level", "loud"), ("Log:Json", "?"), ("Seed", "?"), ("Agent:Name", ""), ("Typo", "1"));

        Assert.Equal(
            ["Agent:Name", "Http:Address", "Http:Port", "Log:Json", "Log:Level", "Seed", "Typo"],
            faults.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    private static (ServerSettings Settings, IReadOnlyList<string> Faults) Bind(params (string Key, string Value)[] values) => SettingsBinder.Bind(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());
}
