using System.Net;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Control;

/// <summary>What the agent of a node tells, besides its registration.</summary>
public sealed class NodeCallTests : IAsyncLifetime
{
    private const string Node = "/_emulator/node/" + ControlServer.NodeId;

    private readonly ManualTimeProvider _clock = new();
    private readonly ControlServer _server;

    public NodeCallTests() => _server = new ControlServer(settings => settings, _clock);

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.RegisterAsync(more: ", \"Status\": \"ready\"");
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Status_IsWritten_AndAnswersItsIndex()
    {
        Assert.Equal("""{"Index":9}""", (await _server.TellAsync("PUT", $"{Node}/status", """{"Status": "down"}""")).GetRawText());
        Assert.Equal("down", (await _server.ReadNodeAsync()).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task Status_AnswersIndex0_IfItIsTheSame()
    {
        Assert.Equal("""{"Index":0}""", (await _server.TellAsync("PUT", $"{Node}/status", """{"Status": "ready"}""")).GetRawText());
        Assert.Equal(8ul, _server.Index);
    }

    [Fact]
    public async Task Events_AreStamped_WhereTheyHaveNoTime()
    {
        _clock.Advance(TimeSpan.FromSeconds(5));

        await _server.TellAsync("PUT", $"{Node}/events", """[{"Message": "a", "Subsystem": "Driver"}, {"Message": "b", "Timestamp": "2020-02-02T02:02:02Z"}]""");

        var events = (await _server.ReadNodeAsync()).GetProperty("Events").EnumerateArray().Skip(1).ToList();
        Assert.Equal(["2026-01-01T00:00:05Z", "2020-02-02T02:02:02Z"], events.Select(one => one.GetProperty("Timestamp").GetString()));
        Assert.All(events, one => Assert.Equal(9, one.GetProperty("CreateIndex").GetInt32()));
    }

    [Fact]
    public async Task Heartbeat_MakesTheNodeReady()
    {
        await _server.TellAsync("PUT", $"{Node}/status", """{"Status": "down"}""");

        Assert.Equal("""{"Index":10}""", (await _server.TellAsync("PUT", $"{Node}/heartbeat", "{}")).GetRawText());
        Assert.Equal("ready", (await _server.ReadNodeAsync()).GetProperty("Status").GetString());
    }

    [Fact]
    public async Task Heartbeat_IsShown_ThoughItWritesNothing()
    {
        _clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal("""{"Index":0}""", (await _server.TellAsync("PUT", $"{Node}/heartbeat")).GetRawText());
        Assert.Equal("2026-01-01T00:00:07+00:00", (await _server.TellAsync("GET", Node)).GetProperty("LastHeartbeat").GetString());
    }

    [Fact]
    public async Task Show_TellsHowTheAgentBehaves()
    {
        Assert.Equal(
            $$"""{"ID":"{{ControlServer.NodeId}}","Name":"web","Status":"ready","Silent":false,"Reachable":true,"LastHeartbeat":null}""",
            (await _server.TellAsync("GET", Node)).GetRawText());
    }

    [Fact]
    public async Task Silence_RefusesHeartbeats_UntilItEnds()
    {
        var silent = await _server.TellAsync("PUT", $"{Node}/silence", """{"Silent": true}""");
        var faults = await _server.FaultsAsync(HttpStatusCode.Conflict, "PUT", $"{Node}/heartbeat");
        var heard = await _server.TellAsync("PUT", $"{Node}/silence", """{"Silent": false}""");
        await _server.TellAsync("PUT", $"{Node}/heartbeat");

        Assert.True(silent.GetProperty("Silent").GetBoolean());
        Assert.Equal(["The node is silent: its agent sends no heartbeats until {\"Silent\": false}."], faults);
        Assert.False(heard.GetProperty("Silent").GetBoolean());
        Assert.Equal(8ul, _server.Index);
    }

    [Fact]
    public async Task Reachable_IsKeptForTheNodeAlone()
    {
        await _server.RegisterAsync(ControlServer.OtherId);

        var cut = await _server.TellAsync("PUT", $"{Node}/reachable", """{"Reachable": false}""");

        Assert.False(cut.GetProperty("Reachable").GetBoolean());
        Assert.False(cut.GetProperty("Silent").GetBoolean());
        Assert.True((await _server.TellAsync("GET", $"/_emulator/node/{ControlServer.OtherId}")).GetProperty("Reachable").GetBoolean());
    }

    [Fact]
    public async Task Expire_TakesTheNodeDown_WithAnEventAndAMark()
    {
        _clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("""{"Index":9}""", (await _server.TellAsync("PUT", $"{Node}/expire", "{}")).GetRawText());

        var node = await _server.ReadNodeAsync();
        Assert.Equal("down", node.GetProperty("Status").GetString());
        Assert.Equal(9, node.GetProperty("LastMissedHeartbeatIndex").GetInt32());
        Assert.Equal(9, node.GetProperty("ModifyIndex").GetInt32());
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 0, 0, 3, TimeSpan.Zero).ToUnixTimeSeconds(), node.GetProperty("StatusUpdatedAt").GetInt64());
        Assert.Equal(
            """{"Message":"Node heartbeat missed","Subsystem":"Cluster","Details":null,"Timestamp":"2026-01-01T00:00:03Z","CreateIndex":9}""",
            node.GetProperty("Events")[1].GetRawText());
    }

    [Fact]
    public async Task Expire_WritesNothing_IfTheNodeIsDown()
    {
        await _server.TellAsync("PUT", $"{Node}/expire");

        Assert.Equal("""{"Index":0}""", (await _server.TellAsync("PUT", $"{Node}/expire")).GetRawText());
        Assert.Equal(2, (await _server.ReadNodeAsync()).GetProperty("Events").GetArrayLength());
    }

    [Theory]
    [InlineData("initializing", 11)]
    [InlineData("disconnected", 10)]
    public async Task Expire_MarksTheIndex_WhereTheNodeStoppedToAnswer(string before, int marked)
    {
        await _server.RegisterAsync(ControlServer.OtherId);
        await _server.TellAsync("PUT", $"{Node}/status", $$"""{"Status": "{{before}}"}""");

        await _server.TellAsync("PUT", $"{Node}/expire");

        Assert.Equal(marked, (await _server.ReadNodeAsync()).GetProperty("LastMissedHeartbeatIndex").GetInt32());
    }

    [Fact]
    public async Task Heartbeat_BringsAnExpiredNodeBack()
    {
        await _server.TellAsync("PUT", $"{Node}/expire");
        await _server.TellAsync("PUT", $"{Node}/heartbeat");

        var node = await _server.ReadNodeAsync();
        Assert.Equal("ready", node.GetProperty("Status").GetString());
        Assert.Equal(0, node.GetProperty("LastMissedHeartbeatIndex").GetInt32());
        Assert.Equal(
            ["Node registered", "Node heartbeat missed", "Node reregistered by heartbeat"],
            node.GetProperty("Events").EnumerateArray().Select(one => one.GetProperty("Message").GetString()));
    }

    [Fact]
    public async Task Delete_RemovesTheNode_AndForgetsItsAgent()
    {
        await _server.TellAsync("PUT", $"{Node}/silence", """{"Silent": true}""");

        Assert.Equal("""{"Index":9}""", (await _server.TellAsync("DELETE", Node)).GetRawText());
        Assert.Equal(HttpStatusCode.NotFound, (await _server.SendAsync("GET", $"/v1/node/{ControlServer.NodeId}")).Status);
        await _server.RegisterAsync();
        Assert.False((await _server.TellAsync("GET", Node)).GetProperty("Silent").GetBoolean());
    }

    [Fact]
    public async Task Node_MayBeNamedInAnyCase() =>
        Assert.Equal(JsonValueKind.Object, (await _server.TellAsync("GET", "/_emulator/node/" + ControlServer.NodeId.ToUpperInvariant())).ValueKind);
}
