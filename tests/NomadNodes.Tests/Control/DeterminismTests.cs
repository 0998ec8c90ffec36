using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

/// <summary>With a seed and a clock that stands still, the same calls give the same bytes: after a start, a reset and the return to a snapshot.</summary>
public sealed class DeterminismTests : IAsyncLifetime
{
    private ControlServer _server = null!;

    public async Task InitializeAsync() => _server = await StartAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Reset_GivesTheHistoryOfAStart()
    {
        var first = await LiveAsync(_server);
        await _server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(first, await LiveAsync(_server));
    }

    [Fact]
    public async Task AnotherServer_GivesTheSameHistory()
    {
        var other = await StartAsync();

        Assert.Equal(await LiveAsync(_server), await LiveAsync(other));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task Restore_GivesTheHistoryOfTheTimeBefore()
    {
        await _server.TellAsync("PUT", "/_emulator/nodes", """{"Nodes": [{"Name": "early", "Status": "ready"}], "Fill": true}""");
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1m"}""");
        await _server.TellAsync("PUT", "/_emulator/snapshots/before");
        await _server.TellAsync("POST", "/_emulator/snapshots/before/restore");
        var first = await LiveAsync(_server);

        await _server.TellAsync("POST", "/_emulator/snapshots/before/restore");

        Assert.Equal("2026-01-01T00:01:00+00:00", await NowAsync(_server));
        Assert.Equal(first, await LiveAsync(_server));
    }

    [Fact]
    public async Task Restore_TurnsTheClockBack_IfItStandsStill()
    {
        await _server.TellAsync("PUT", "/_emulator/snapshots/before");
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1h"}""");

        await _server.TellAsync("POST", "/_emulator/snapshots/before/restore");

        Assert.Equal("2026-01-01T00:00:00+00:00", await NowAsync(_server));
    }

    [Fact]
    public async Task Restore_KeepsSilenceCounting_FromWhenItBegan()
    {
        await _server.RegisterAsync(more: ", \"Status\": \"ready\"");
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/silence", """{"Silent": true}""");
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "15s"}""");
        await _server.TellAsync("PUT", "/_emulator/snapshots/silent");
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "20s"}""");
        var then = (await _server.ReadNodeAsync()).GetRawText();

        await _server.TellAsync("POST", "/_emulator/snapshots/silent/restore");
        var restored = (await _server.ReadNodeAsync()).GetProperty("Status").GetString();
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "20s"}""");

        Assert.Equal("ready", restored);
        Assert.Equal(then, (await _server.ReadNodeAsync()).GetRawText());
    }

    private static Task<ControlServer> StartAsync() => ControlServer.StartAsync(settings => settings with
    {
        Clock = new ClockSettings { Mode = ClockMode.Manual },
        Simulation = new SimulationSettings { Seed = 7, Jitter = 0.5 },
    });

    /// <summary>Nodes, a job, a drain and a day: the whole state then, but for what the server calls itself.</summary>
    private static async Task<string> LiveAsync(ControlServer server)
    {
        await server.TellAsync("POST", "/_emulator/nodes/scale", """{"Count": 3}""");
        var node = (await server.TellAsync("PUT", "/_emulator/nodes", """{"Nodes": [{"Name": "late", "Status": "ready"}], "Fill": true}""")).GetProperty("Nodes")[0].GetProperty("ID").GetString();
        await server.TellAsync("PUT", "/v1/jobs", """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Count": 4, "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""");
        await server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1m"}""");
        await server.TellAsync("PUT", $"/v1/node/{node}/drain", """{"DrainSpec": {"Deadline": 3600000000000}}""");
        await server.TellAsync("PUT", $"/_emulator/node/{node}/silence", """{"Silent": true}""");
        await server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "2h"}""");
        var state = (await server.SendAsync("GET", "/_emulator/state?secrets=true")).Text;
        return state.Replace((await server.TellAsync("GET", "/_emulator/state?secrets=true")).GetProperty("Identity").GetRawText(), "", StringComparison.Ordinal);
    }

    private static async Task<string?> NowAsync(ControlServer server) => (await server.TellAsync("GET", "/_emulator/clock")).GetProperty("Now").GetString();
}
