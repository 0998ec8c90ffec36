using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

public sealed class HeartbeatTests : IAsyncLifetime
{
    private readonly ControlServer _server = new(settings => settings with
    {
        Clock = new ClockSettings { Mode = ClockMode.Manual },
        Simulation = settings.Simulation with { Seed = 7 },
    });

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.RegisterAsync(more: ", \"Status\": \"ready\"");
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Node_StaysAsItIs_IfItBeats()
    {
        await AdvanceAsync("24h");

        Assert.Equal(("ready", 1), await NodeAsync());
        Assert.Equal(8UL, _server.Index);
    }

    [Theory]
    [InlineData("initializing")]
    [InlineData("down")]
    [InlineData("disconnected")]
    public async Task Node_StaysAsItWasToldToBe_IfItBeats(string status)
    {
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/status", $$"""{"Status": "{{status}}"}""");

        await AdvanceAsync("23h");

        Assert.Equal((status, 1), await NodeAsync());
    }

    [Fact]
    public async Task SilentNode_GoesDown_BetweenTtlAndTwiceThat_AfterTheGrace()
    {
        await SilenceAsync(true);

        await AdvanceAsync("19999ms");
        Assert.Equal("ready", (await NodeAsync()).Status);
        await AdvanceAsync("10001ms");
        Assert.Equal(("down", 2), await NodeAsync());
        var node = await _server.ReadNodeAsync();
        Assert.Equal("Node heartbeat missed", node.GetProperty("Events")[1].GetProperty("Message").GetString());
        Assert.Equal(9, node.GetProperty("LastMissedHeartbeatIndex").GetInt32());

        await AdvanceAsync("24h");
        Assert.Equal(9UL, _server.Index);
    }

    [Fact]
    public async Task Node_ComesBackAtOnce_IfItIsSilentNoMore()
    {
        await SilenceAsync(true);
        await AdvanceAsync("1m");
        await SilenceAsync(false);

        await AdvanceAsync("0s");

        Assert.Equal(("ready", 3), await NodeAsync());
        var node = await _server.ReadNodeAsync();
        Assert.Equal("Node reregistered by heartbeat", node.GetProperty("Events")[2].GetProperty("Message").GetString());
        var agent = await _server.TellAsync("GET", $"/_emulator/node/{ControlServer.NodeId}");
        Assert.Equal("2026-01-01T00:01:00+00:00", agent.GetProperty("LastHeartbeat").GetString());
    }

    [Fact]
    public async Task Node_DoesNotGoDown_IfItIsSilentNoMoreInTime()
    {
        await SilenceAsync(true);
        await AdvanceAsync("19s");
        await SilenceAsync(false);

        await AdvanceAsync("1h");

        Assert.Equal(("ready", 1), await NodeAsync());
    }

    [Fact]
    public async Task Time_CountsAnew_IfASilentNodeIsHeardOf()
    {
        await SilenceAsync(true);
        await AdvanceAsync("19s");
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/status", """{"Status": "ready"}""");

        await AdvanceAsync("19s");
        Assert.Equal("ready", (await NodeAsync()).Status);
        await AdvanceAsync("11s");
        Assert.Equal("down", (await NodeAsync()).Status);
    }

    [Fact]
    public async Task ExpiredNode_BeatsAgain_InItsTime()
    {
        await _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/expire");

        await AdvanceAsync("9s");
        Assert.Equal("down", (await NodeAsync()).Status);
        await AdvanceAsync("11s");
        Assert.Equal(("ready", 3), await NodeAsync());
    }

    [Fact]
    public async Task Nothing_Happens_InTheManualSimulation()
    {
        await _server.TellAsync("POST", "/_emulator/reset", """{"Simulation": "manual"}""");
        await _server.RegisterAsync(more: ", \"Status\": \"ready\"");
        await SilenceAsync(true);

        await AdvanceAsync("24h");

        Assert.Equal(("ready", 1), await NodeAsync());
    }

    [Theory]
    [InlineData("POST", "/v1/node/" + ControlServer.NodeId + "/purge")]
    [InlineData("DELETE", "/_emulator/node/" + ControlServer.NodeId)]
    public async Task Silence_IsForgotten_IfTheNodeIsRemoved(string method, string path)
    {
        await SilenceAsync(true);
        await _server.TellAsync(method, path);
        Assert.Equal(0, _server.App.Cluster.Services.AgentStates.Count);

        await _server.RegisterAsync(more: ", \"Status\": \"ready\"");
        await AdvanceAsync("1h");

        Assert.Equal(("ready", 1), await NodeAsync());
    }

    [Fact]
    public async Task ManyNodes_GetMoreTime()
    {
        await _server.TellAsync("POST", "/_emulator/nodes/scale", """{"Count": 2000}""");
        await SilenceAsync(true);

        await AdvanceAsync("50s");
        Assert.Equal("ready", (await NodeAsync()).Status);
        await AdvanceAsync("41s");
        Assert.Equal("down", (await NodeAsync()).Status);
    }

    private Task<JsonElement> AdvanceAsync(string by) => _server.TellAsync("POST", "/_emulator/clock/advance", $$"""{"By": "{{by}}"}""");

    private Task<JsonElement> SilenceAsync(bool silent) =>
        _server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/silence", $$"""{"Silent": {{(silent ? "true" : "false")}}}""");

    private async Task<(string Status, int Events)> NodeAsync()
    {
        var node = await _server.ReadNodeAsync();
        return (node.GetProperty("Status").GetString()!, node.GetProperty("Events").GetArrayLength());
    }
}
