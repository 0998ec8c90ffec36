using System.Net;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>The calls that make, show and remove rules.</summary>
public sealed class FaultCallTests : FaultTest
{
    private const string Full = """{"Name":"all","Method":"GET","Path":"/v1/node/*","Token":"0a0a0a0a-0000-4000-8000-000000000001","Probability":0.5,"Skip":2,"Count":3,"Delay":"250ms","Jitter":"100ms","Status":503,"Text":"busy","Headers":{"Retry-After":"1"},"Truncate":2,"Index":5,"KnownLeader":false,"LastContact":"5s"}""";

    [Theory]
    [InlineData("""{"Name": "a", "Drop": true}""", "a")]
    [InlineData("""{"name": "a", "DROP": true}""", "a")]
    [InlineData("""{"Drop": true}""", "fault-1")]
    [InlineData("""[{"Name": "a", "Drop": true}, {"NoLeader": true}]""", "a fault-1")]
    [InlineData("""{"Faults": [{"Name": "a", "Drop": true}, {"Name": "b", "Delay": "0s"}]}""", "a b")]
    [InlineData("""{"faults": []}""", "")]
    [InlineData("[]", "")]
    public async Task Body_IsARule_OrAListOfThem(string body, string names)
    {
        await PutAsync("""{"Name": "before", "Drop": true}""");

        var answer = await PutAsync(body);

        Assert.Equal(names, string.Join(' ', answer.GetProperty("Faults").EnumerateArray().Select(rule => rule.GetProperty("Name").GetString())));
    }

    [Fact]
    public async Task Rule_IsShownAsItWasGiven()
    {
        await PutAsync(Full);

        var shown = Assert.Single(await RulesAsync()).GetRawText();

        Assert.Equal($$"""{{Full[..^1]}},"Matched":0,"Applied":0}""", shown);
    }

    [Theory]
    [InlineData("""{"IndexOffset":-10}""")]
    [InlineData("""{"NoLeader":true}""")]
    [InlineData("""{"Drop":true}""")]
    [InlineData("""{"Truncate":0}""")]
    [InlineData("""{"Index":0}""")]
    [InlineData("""{"KnownLeader":true}""")]
    public async Task Rule_ShowsNothingThatWasNotGiven(string rule)
    {
        await PutAsync(rule);

        Assert.Equal($$"""{"Name":"fault-1",{{rule[1..^1]}},"Matched":0,"Applied":0}""", Assert.Single(await RulesAsync()).GetRawText());
    }

    [Fact]
    public async Task Rules_AreAdded_AndRemovedOneByOne_OrAll()
    {
        await PutAsync("""{"Name": "a", "Drop": true}""");
        await Server.TellAsync("POST", "/_emulator/faults", """{"Name": "b", "Drop": true}""");
        await Server.TellAsync("POST", "/_emulator/faults", """[{"Name": "c", "Drop": true}]""");
        var removed = await Server.TellAsync("DELETE", "/_emulator/faults/b");

        Assert.Equal(["a", "c"], removed.GetProperty("Faults").EnumerateArray().Select(rule => rule.GetProperty("Name").GetString()));
        Assert.Equal("""{"Faults":[]}""", (await Server.TellAsync("DELETE", "/_emulator/faults")).GetRawText());
        Assert.Empty(await RulesAsync());
    }

    [Fact]
    public async Task Rule_CountsWhatItMeets()
    {
        await PutAsync("""{"Path": "/v1/nodes", "Skip": 1, "Status": 503}""");

        foreach (var path in (string[])["/v1/nodes", "/v1/nodes", "/v1/nodes", "/v1/regions"]) await Server.SendAsync("GET", path);

        var rule = Assert.Single(await RulesAsync());
        Assert.Equal((3, 2), (rule.GetProperty("Matched").GetInt32(), rule.GetProperty("Applied").GetInt32()));
    }

    [Fact]
    public async Task Reset_RemovesEveryRule()
    {
        await PutAsync("""{"Drop": true}""");

        await Server.TellAsync("POST", "/_emulator/reset");

        Assert.Empty(await RulesAsync());
        Assert.Equal(HttpStatusCode.OK, (await Server.SendAsync("GET", "/v1/nodes")).Status);
    }

    [Fact]
    public async Task Removal_IsRefused_IfThereIsNoSuchRule() =>
        Assert.Equal(["There is no rule 'x'."], await Server.FaultsAsync(HttpStatusCode.NotFound, "DELETE", "/_emulator/faults/x"));

    [Fact]
    public async Task Rule_MeansAToken_ByItsAccessor()
    {
        await using var server = await OwnServer.StartAsync(settings => settings with { Acl = new AclSettings { Enabled = true } });
        var boss = await server.TellAsync("PUT", "/v1/acl/bootstrap");
        await server.TellAsync("PUT", "/_emulator/faults", $$"""{"Token": "{{boss.GetProperty("AccessorID").GetString()}}", "Status": 503}""");

        var anonymous = await server.SendAsync("GET", "/v1/status/leader");
        server.Client.DefaultRequestHeaders.Add("X-Nomad-Token", boss.GetProperty("SecretID").GetString());
        var withToken = await server.SendAsync("GET", "/v1/status/leader");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (anonymous.Status, withToken.Status));
    }

    [Fact]
    public async Task Rules_WorkWithoutAJournal()
    {
        await using var server = await OwnServer.StartAsync(settings => settings with { Journal = new JournalSettings { Capacity = 0 } });
        await server.TellAsync("PUT", "/_emulator/faults", """[{"Method": "PUT", "Status": 503, "Text": "busy"}, {"Truncate": 2}]""");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "busy"), await server.SendAsync("PUT", "/v1/node/pools", "{}"));
        Assert.Equal("[\"", (await WholeConnection.ReadAsync(server.Port, "GET /v1/regions")).Body);
    }

    [Fact]
    public async Task Clusters_HaveRulesOfTheirOwn()
    {
        await using var other = await OwnServer.StartAsync(settings => settings);
        await PutAsync("""{"Drop": true}""");

        Assert.Equal(HttpStatusCode.OK, (await other.SendAsync("GET", "/v1/nodes")).Status);
    }

    [Fact]
    public async Task ChanceIsTheSame_UnderTheSameSeed()
    {
        Assert.Equal(await DrawsAsync(7), await DrawsAsync(7));
        Assert.NotEqual(await DrawsAsync(7), await DrawsAsync(8));
    }

    private static async Task<string> DrawsAsync(long seed)
    {
        await using var server = await OwnServer.StartAsync(settings => settings with { Simulation = settings.Simulation with { Seed = seed } });
        await server.TellAsync("PUT", "/_emulator/faults", """{"Probability": 0.5, "Status": 503}""");
        var draws = new List<string>();
        for (var i = 0; i < 40; i++) draws.Add((await server.SendAsync("GET", "/v1/regions")).Status == HttpStatusCode.OK ? "." : "x");
        return string.Concat(draws);
    }
}
