using System.Net;
using NomadNodes.Settings;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Api;

/// <summary>What simulated clients answer through the server.</summary>
public sealed class NodeClientsApiTests
{
    private const string Node = ControlServer.NodeId;

    [Fact]
    public async Task Stats_AreThoseOfTheMachine()
    {
        await using var own = await OwnServer.StartAsync();
        await own.Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"Nodes": [{"ID": "{{Node}}", "Status": "ready"}], "Fill": true}""");
        var megabytes = (await own.Server.TellAsync("GET", $"/v1/node/{Node}")).GetProperty("NodeResources").GetProperty("Memory").GetProperty("MemoryMB").GetInt64();

        var stats = await own.Server.TellAsync("GET", $"/v1/client/stats?node_id={Node}");

        Assert.Equal(["Memory", "CPU", "DiskStats", "AllocDirStats", "DeviceStats", "Uptime", "Timestamp", "CPUTicksConsumed"], stats.EnumerateObject().Select(member => member.Name));
        Assert.Equal(megabytes << 20, stats.GetProperty("Memory").GetProperty("Total").GetInt64());
        Assert.InRange(stats.GetProperty("Memory").GetProperty("Used").GetInt64(), 1, megabytes << 20);
        Assert.InRange(stats.GetProperty("CPU")[0].GetProperty("TotalPercent").GetDouble(), 0.1, 99);
    }

    [Theory]
    [InlineData("stats")]
    [InlineData("metadata")]
    [InlineData("identity")]
    [InlineData("gc")]
    public async Task Client_IsOutOfReach_IfItIsToldToBe(string what)
    {
        await using var own = await OwnServer.StartAsync();
        await own.Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{Node}}", "Status": "ready"}""");
        Assert.Equal(HttpStatusCode.OK, (await own.Server.SendAsync("GET", $"/v1/client/{what}?node_id={Node}")).Status);

        await own.Server.TellAsync("PUT", $"/_emulator/node/{Node}/reachable", """{"Reachable": false}""");

        Assert.Equal((HttpStatusCode.NotFound, "No path to node"), await own.Server.SendAsync("GET", $"/v1/client/{what}?node_id={Node}"));
    }

    [Fact]
    public async Task Metadata_IsChanged_AndShownByTheNode()
    {
        await using var own = await OwnServer.StartAsync();
        await own.Server.TellAsync("PUT", "/_emulator/nodes", $$$"""{"ID": "{{{Node}}}", "Status": "ready", "Meta": {"rack": "r1", "row": "1"}}""");

        var changed = await own.Server.TellAsync("POST", $"/v1/client/metadata?node_id={Node}", """{"Meta": {"rack": null, "a.b": "c", "none": null}}""");

        Assert.Equal("""{"Meta":{"a.b":"c","row":"1"},"Dynamic":{"rack":null,"a.b":"c"},"Static":{"rack":"r1","row":"1"}}""", changed.GetRawText());
        Assert.Equal("""{"a.b":"c","row":"1"}""", (await own.Server.TellAsync("GET", $"/v1/node/{Node}")).GetProperty("Meta").GetRawText());
        Assert.Equal(changed.GetRawText(), (await own.Server.SendAsync("GET", $"/v1/client/metadata?node_id={Node}")).Text);
    }

    [Theory]
    [InlineData("{}", "missing required Meta object")]
    [InlineData("""{"Meta": {"": "x"}}""", "metadata keys must not be empty")]
    [InlineData("""{"Meta": {"a b": "x"}}""", "\"a b\" is invalid; metadata keys must be valid dotted hcl identifiers")]
    [InlineData("""{"Meta": {"a..b": "x"}}""", "\"a..b\" is invalid; metadata keys must be valid dotted hcl identifiers")]
    public async Task Metadata_IsRefused_IfItIsNoneOrItsKeysAre(string body, string text)
    {
        await using var own = await OwnServer.StartAsync();
        await own.Server.TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{Node}}", "Status": "ready"}""");

        Assert.Equal((HttpStatusCode.BadRequest, text), await own.Server.SendAsync("POST", $"/v1/client/metadata?node_id={Node}", body));
    }

    [Fact]
    public async Task Client_IsTheAgentsOwn_IfNoNodeIsNamed()
    {
        await using var own = await OwnServer.StartAsync(settings => settings with
        {
            Client = new ClientSettings { Enabled = true, Meta = ["rack=r1"] },
            Clock = new ClockSettings { Mode = ClockMode.Manual },
        });
        await own.Server.TellAsync("POST", "/_emulator/clock/advance", """{"By": "1s"}""");
        var id = (await own.Server.TellAsync("GET", "/v1/nodes"))[0].GetProperty("ID").GetString();

        foreach (var what in new[] { "stats", "metadata", "identity", "gc" })
        {
            Assert.Equal(await own.Server.SendAsync("GET", $"/v1/client/{what}?node_id={id}"), await own.Server.SendAsync("GET", $"/v1/client/{what}"));
        }

        var changed = await own.Server.TellAsync("POST", "/v1/client/metadata", """{"Meta": {"rack": "r2"}}""");
        Assert.Equal("r2", changed.GetProperty("Meta").GetProperty("rack").GetString());
        Assert.Equal((HttpStatusCode.OK, "{}"), await own.Server.SendAsync("PUT", "/v1/client/identity/renew"));
        Assert.Equal("Unknown node " + Node, (await own.Server.SendAsync("GET", $"/v1/client/stats?node_id={Node}")).Text);
    }

    [Fact]
    public async Task Preflight_IsAnswered_WhereOtherOriginsMayRead()
    {
        await using var own = await OwnServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/client/stats");
        request.Headers.Add("Origin", "http://x.test");
        request.Headers.Add("Access-Control-Request-Method", "GET");

        using var response = await own.Server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["GET"], response.Headers.GetValues("Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task Unknown_IsCounted_ForWhoeverLooks()
    {
        await using var own = await OwnServer.StartAsync();
        await own.Server.SendAsync("GET", "/v1/nope?a=b");
        await own.Server.SendAsync("GET", "/v1/nope");
        await own.Server.SendAsync("GET", "/v1/nodes");

        var requests = (await own.Server.TellAsync("GET", "/_emulator")).GetProperty("Requests");

        Assert.Equal("""{"Count":3,"Unknown":{"GET /v1/nope":2}}""", requests.GetRawText());
    }

    [Theory]
    [InlineData("GET", "/v1/job/a/b/versions")]
    [InlineData("PUT", "/v1/job/web/plan")]
    [InlineData("POST", "/v1/job/web/periodic/force")]
    [InlineData("PUT", "/v1/allocation/" + Node + "/stop")]
    [InlineData("PUT", "/v1/client/allocation/" + Node + "/restart")]
    [InlineData("POST", "/v1/deployment/promote/" + Node)]
    public async Task Unserved_IsCounted_BelowWhatIsServed(string method, string path)
    {
        await using var own = await OwnServer.StartAsync();

        Assert.Equal((HttpStatusCode.NotFound, ""), await own.Server.SendAsync(method, path, "{}"));

        var unknown = (await own.Server.TellAsync("GET", "/_emulator")).GetProperty("Requests").GetProperty("Unknown");
        Assert.Equal($$"""{"{{method}} {{path}}":1}""", unknown.GetRawText());
    }
}
