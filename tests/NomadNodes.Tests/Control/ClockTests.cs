using System.Net;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

public sealed class ClockTests : IAsyncLifetime
{
    private readonly ControlServer _server = new(settings => settings with
    {
        Clock = new ClockSettings { Mode = ClockMode.Manual },
        Simulation = settings.Simulation with { Seed = 42 },
    });

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Clock_IsShown()
    {
        const string start = """{"Mode":"manual","Scale":1,"Now":"2026-01-01T00:00:00+00:00"}""";

        Assert.Equal(start, (await _server.TellAsync("GET", "/_emulator/clock")).GetRawText());
        Assert.Equal(start, (await _server.TellAsync("GET", "/_emulator")).GetProperty("Clock").GetRawText());
    }

    [Fact]
    public async Task Advance_MovesTheClock_AndWritesHaveItsTime()
    {
        var answer = await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "90s"}""");
        await _server.RegisterAsync();

        Assert.Equal("""{"Index":7,"Mode":"manual","Scale":1,"Now":"2026-01-01T00:01:30+00:00"}""", answer.GetRawText());
        var node = await _server.ReadNodeAsync();
        Assert.Equal("2026-01-01T00:01:30Z", node.GetProperty("Events")[0].GetProperty("Timestamp").GetString());
    }

    [Fact]
    public async Task Drain_EndsOnTheClock()
    {
        await _server.RegisterAsync();
        await _server.TellAsync("PUT", $"/v1/node/{ControlServer.NodeId}/drain", """{"DrainSpec": {"Deadline": 3600000000000}}""");

        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "499ms"}""");
        Assert.True((await _server.ReadNodeAsync()).GetProperty("Drain").GetBoolean());
        await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1ms"}""");
        Assert.False((await _server.ReadNodeAsync()).GetProperty("Drain").GetBoolean());
    }

    [Fact]
    public async Task Change_SetsWhatItNames_AndAResetReturnsToTheSettings()
    {
        var moved = await _server.TellAsync("PUT", "/_emulator/clock", """{"Now": "2026-02-01T00:00:00Z"}""");
        var scaled = await _server.TellAsync("PUT", "/_emulator/clock", """{"Mode": "scaled", "Scale": 1000}""");
        await _server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(("manual", "2026-02-01T00:00:00+00:00"), (moved.GetProperty("Mode").GetString(), moved.GetProperty("Now").GetString()));
        Assert.Equal(("scaled", 1000), (scaled.GetProperty("Mode").GetString(), scaled.GetProperty("Scale").GetInt32()));
        var reset = await _server.TellAsync("GET", "/_emulator/clock");
        Assert.Equal("""{"Mode":"manual","Scale":1,"Now":"2026-01-01T00:00:00+00:00"}""", reset.GetRawText());
    }

    [Theory]
    [InlineData("PUT", "", """{"Mode": "fast"}""", "Mode: 'fast' is not one of real, scaled, manual.")]
    [InlineData("PUT", "", """{"Scale": 0}""", "Scale: 0 is not between 0.001 and 1000000.")]
    [InlineData("PUT", "", """{"Now": "soon"}""", "Now: 'soon' is no time, such as 2026-01-01T00:00:00Z.")]
    [InlineData("PUT", "", """{"Now": "2025-12-31T23:59:59Z"}""", "Now: 2025-12-31T23:59:59Z is before the clock's present time, 2026-01-01T00:00:00Z. Only a reset turns it back.")]
    [InlineData("PUT", "", """{"Now": "2999-01-01T00:00:00Z"}""", "The clock cannot be advanced that far: 87840h at once, and not beyond 2250-01-01T00:00:00Z.")]
    [InlineData("POST", "/advance", """{"By": "2000000h"}""", "The clock cannot be advanced that far: 87840h at once, and not beyond 2250-01-01T00:00:00Z.")]
    [InlineData("POST", "/advance", """{"By": "-1s"}""", "By: '-1s' is no duration of 0s or more, such as 500ms, 90s or 1h30m.")]
    [InlineData("POST", "/advance", """{"By": "1d"}""", "By: '1d' is no duration of 0s or more, such as 500ms, 90s or 1h30m.")]
    [InlineData("POST", "/advance", "", "By: '' is no duration of 0s or more, such as 500ms, 90s or 1h30m.")]
    public async Task Clock_StaysAsItIs_IfTheRequestIsWrong(string method, string path, string body, string fault)
    {
        Assert.Equal([fault], await _server.FaultsAsync(HttpStatusCode.BadRequest, method, "/_emulator/clock" + path, body));
        Assert.Equal("2026-01-01T00:00:00+00:00", (await _server.TellAsync("GET", "/_emulator/clock")).GetProperty("Now").GetString());
    }

    [Fact]
    public async Task History_IsTheSame_AfterAReset()
    {
        var histories = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            await _server.TellAsync("POST", "/_emulator/reset");
            await _server.TellAsync("PUT", "/_emulator/nodes", """[{"Name": "a", "Status": "ready"}, {"Name": "b", "Status": "ready"}]""");
            var nodes = (await _server.TellAsync("GET", "/v1/nodes")).EnumerateArray().Select(node => node.GetProperty("ID").GetString()).ToList();
            foreach (var id in nodes) await _server.TellAsync("PUT", $"/_emulator/node/{id}/silence", """{"Silent": true}""");
            await _server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1h"}""");
            histories.Add((await _server.TellAsync("GET", "/_emulator/state")).GetRawText());
        }

        Assert.Equal(histories[0], histories[1]);
        Assert.Equal(2, JsonDocument.Parse(histories[0]).RootElement.GetProperty("Nodes").EnumerateArray().Count(node => node.GetProperty("Status").GetString() == "down"));
    }
}
