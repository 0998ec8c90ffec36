using System.Net;
using System.Text.Json;

namespace NomadNodes.Tests.Control;

public sealed class ResetTests : ControlTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    public async Task Reset_GoesBackToTheSeed(string? body)
    {
        await Server.RegisterAsync(more: ", \"NodePool\": \"gpu\"");

        var answer = await Server.TellAsync("POST", "/_emulator/reset", body);

        Assert.Equal("""{"Index":7}""", answer.GetRawText());
        Assert.Equal("[]", (await Server.TellAsync("GET", "/v1/nodes")).GetRawText());
    }

    [Fact]
    public async Task Reset_TakesOtherSeed_UntilTheNextOne()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo"}""");
        var demo = Server.App.NodeCount;

        await Server.TellAsync("POST", "/_emulator/reset");

        Assert.True(demo > 0);
        Assert.Equal(0, Server.App.NodeCount);
    }

    [Theory]
    [InlineData("""{"Simulation": "manual"}""", "Simulation", "manual", "auto")]
    [InlineData("""{"Edition": "community"}""", "Edition", "community", "enterprise")]
    [InlineData("""{"edition": "community"}""", "Edition", "community", "enterprise")]
    public async Task Reset_OverridesAMode_UntilTheNextOne(string body, string mode, string then, string later)
    {
        await Server.TellAsync("POST", "/_emulator/reset", body);
        var overridden = await Server.TellAsync("GET", "/_emulator");
        await Server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal(then, overridden.GetProperty(mode).GetString());
        Assert.Equal(later, (await Server.TellAsync("GET", "/_emulator")).GetProperty(mode).GetString());
    }

    [Fact]
    public async Task Reset_ForgetsHowAgentsBehave()
    {
        await Server.RegisterAsync();
        await Server.TellAsync("PUT", $"/_emulator/node/{ControlServer.NodeId}/silence", """{"Silent": true}""");

        await Server.TellAsync("POST", "/_emulator/reset");
        await Server.RegisterAsync();

        Assert.False((await Server.TellAsync("GET", $"/_emulator/node/{ControlServer.NodeId}")).GetProperty("Silent").GetBoolean());
    }

    [Fact]
    public async Task Reset_AnswersBlockedReaders_ThoughTheIndexIsLower()
    {
        await Server.RegisterAsync();
        var reader = await BlockedReader.StartAsync(Server, "/v1/nodes", Server.Index);

        await Server.TellAsync("POST", "/_emulator/reset");

        Assert.Equal("[]", await reader.Answer);
    }

    [Theory]
    [InlineData("""{"Seed": "nope"}""", "Seed: 'nope' is not one of demo, empty.")]
    [InlineData("""{"Simulation": "fast"}""", "Simulation: 'fast' is not one of auto, manual.")]
    [InlineData("""{"Edition": "pro"}""", "Edition: 'pro' is not one of enterprise, community.")]
    [InlineData("""{"Acl": "yes"}""", "Acl: is of the wrong kind, or out of range.")]
    [InlineData("""{"Seed": 1e999}""", "Seed: is of the wrong kind, or out of range.")]
    [InlineData("""{"Sead": "empty"}""", "Sead: there is no such member. The members are Seed, Simulation, Edition, Acl.")]
    [InlineData("""["empty"]""", "The body is no object.")]
    [InlineData("null", "The body is no object.")]
    [InlineData("{\"Seed\": }", "The body is no JSON: '}' is an invalid start of a value. (line 1, byte 10)")]
    [InlineData("{\"Seed\": \"empty\"} {}", "The body is no JSON: '{' is invalid after a single JSON value. Expected end of data. (line 1, byte 19)")]
    public async Task Reset_IsRefused_IfTheBodyDoesNotFit(string body, string fault)
    {
        await Server.RegisterAsync();
        var before = Server.Index;

        Assert.Equal([fault], await Server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/reset", body));
        Assert.Equal(before, Server.Index);
    }

    [Fact]
    public async Task Reset_ListsEveryFault()
    {
        var faults = await Server.FaultsAsync(HttpStatusCode.BadRequest, "POST", "/_emulator/reset", """{"Seed": "nope", "Edition": "pro", "Simulation": "fast"}""");

        Assert.Equal(3, faults.Length);
    }

    [Fact]
    public async Task Reset_KeepsTheServersIdentity()
    {
        var before = (await Server.TellAsync("GET", "/_emulator/state")).GetProperty("Identity").GetRawText();

        await Server.TellAsync("POST", "/_emulator/reset");

        var after = await Server.TellAsync("GET", "/_emulator/state");
        Assert.Equal(before, after.GetProperty("Identity").GetRawText());
        Assert.Equal(JsonValueKind.Object, after.ValueKind);
    }
}
