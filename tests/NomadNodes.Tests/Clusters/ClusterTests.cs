using System.Net;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Clusters;

public sealed class ClusterTests : ClusterServer
{
    private const string A = "a.localhost";

    [Fact]
    public async Task Make_AnswersWhereTheClusterIs()
    {
        var made = await MakeAsync("suite-1");

        Assert.Equal(
            $$"""{"Name":"suite-1","Host":"suite-1.localhost:{{Server.Port}}","Address":"http://suite-1.localhost:{{Server.Port}}"}""",
            made.GetRawText());
        Assert.Equal($$"""{"Clusters":[{{made.GetRawText()}}]}""", (await Server.TellAsync("GET", "/_emulator/clusters")).GetRawText());
    }

    [Fact]
    public async Task Clusters_KnowNothingOfEachOther()
    {
        await MakeAsync("a");
        await MakeAsync("b");
        await TellAsync(A, "PUT", "/_emulator/nodes", """{"Name": "only-in-a"}""");
        await TellAsync(A, "PUT", "/_emulator/snapshots/kept");

        Assert.Contains("only-in-a", (await AskAsync(A, "GET", "/v1/nodes")).Text);
        Assert.Equal("[]", (await AskAsync("b.localhost", "GET", "/v1/nodes")).Text);
        Assert.Equal("[]", (await AskAsync(null, "GET", "/v1/nodes")).Text);
        Assert.Equal("""{"Snapshots":[]}""", (await AskAsync("b.localhost", "GET", "/_emulator/snapshots")).Text);
        Assert.NotEqual(await IdentityAsync(A), await IdentityAsync("b.localhost"));
    }

    [Fact]
    public async Task Clusters_CountTheirOwnRequests()
    {
        await MakeAsync("a");
        await AskAsync(A, "GET", "/v1/nodes");
        await AskAsync(A, "GET", "/v1/nope");

        Assert.Equal("""{"Count":2,"Unknown":{"GET /v1/nope":1}}""", (await TellAsync(A, "GET", "/_emulator")).GetProperty("Requests").GetRawText());
        Assert.Equal("""{"Count":0,"Unknown":{}}""", (await Server.TellAsync("GET", "/_emulator")).GetProperty("Requests").GetRawText());
    }

    [Fact]
    public async Task FaultsAndJournal_AreOfOneClusterAlone()
    {
        await MakeAsync("a");
        await TellAsync(A, "PUT", "/_emulator/faults", """{"Status": 503, "Text": "only in a"}""");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "only in a"), await AskAsync(A, "GET", "/v1/nodes"));
        Assert.Equal((HttpStatusCode.OK, "[]"), await AskAsync(null, "GET", "/v1/nodes"));
        Assert.Equal("/v1/nodes", Assert.Single((await TellAsync(A, "GET", "/_emulator/requests")).GetProperty("Requests").EnumerateArray()).GetProperty("Path").GetString());
        Assert.Equal("""{"Faults":[]}""", (await AskAsync(null, "GET", "/_emulator/faults")).Text);
        Assert.Equal(200, Assert.Single((await Server.TellAsync("GET", "/_emulator/requests")).GetProperty("Requests").EnumerateArray()).GetProperty("Status").GetInt32());
    }

    [Theory]
    [InlineData("a.localhost", null)]
    [InlineData("a.localhost:4646", null)]
    [InlineData("A.LOCALHOST", null)]
    [InlineData(null, "a")]
    [InlineData(null, "A")]
    [InlineData("b.localhost", "a")]
    public async Task Request_FindsTheClusterThatItNames(string? host, string? header)
    {
        await MakeAsync("a");
        await MakeAsync("b");
        await TellAsync(A, "PUT", "/_emulator/nodes", """{"Name": "only-in-a"}""");

        Assert.Contains("only-in-a", (await AskAsync(host, "GET", "/v1/nodes", header: header)).Text);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:4646")]
    [InlineData("nomad.example")]
    [InlineData("a.localhost.example")]
    [InlineData("alocalhost")]
    public async Task Request_IsForTheFirst_IfItsHostIsAnyOther(string host)
    {
        await MakeAsync("a");
        await Server.RegisterAsync();

        Assert.Contains(ControlServer.NodeId, (await AskAsync(host, "GET", "/v1/nodes")).Text);
    }

    [Theory]
    [InlineData("nope.localhost", null, "/v1/nodes")]
    [InlineData("nope.localhost:4646", null, "/_emulator")]
    [InlineData("x.nope.localhost", null, "/v1/nodes")]
    [InlineData(null, "nope", "/v1/nodes")]
    [InlineData(null, "nope", "/nowhere")]
    [InlineData("a.localhost", "nope", "/v1/nodes")]
    public async Task Request_IsRefused_IfItNamesNoCluster(string? host, string? header, string path)
    {
        await MakeAsync("a");

        var (status, text) = await AskAsync(host, "GET", path, header: header);

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.StartsWith("{\"Errors\":[\"There is no cluster '", text);
        Assert.Contains("nope", text);
    }

    [Fact]
    public async Task HostOfTheSettings_IsTheServersOwn()
    {
        var server = await ControlServer.StartAsync(settings => settings with { Control = new() { Hosts = ["nomad.localhost"] } });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/nodes");
        request.Headers.Host = "nomad.localhost:4646";

        Assert.Equal("[]", await (await server.Client.SendAsync(request)).Content.ReadAsStringAsync());
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Make_HeedsWhatTheBodySays()
    {
        await MakeAsync("a", """{"Seed": "demo", "Simulation": "manual", "Edition": "community", "Acl": true, "Clock": {"Mode": "manual", "Scale": 2, "Now": "2030-05-01T00:00:00Z"}}""");

        var status = await TellAsync(A, "GET", "/_emulator");

        Assert.Equal(("manual", "community", true), (status.GetProperty("Simulation").GetString(), status.GetProperty("Edition").GetString(), status.GetProperty("Acl").GetBoolean()));
        Assert.Equal("""{"Mode":"manual","Scale":2,"Now":"2030-05-01T00:00:00+00:00"}""", status.GetProperty("Clock").GetRawText());
        Assert.True(status.GetProperty("Counts").GetProperty("Nodes").GetInt32() > 5);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(A, "GET", "/v1/nodes")).Status);
    }

    [Fact]
    public async Task Make_IsAsTheServerWasStarted_IfTheBodySaysNothing()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Edition": "community", "Seed": "demo"}""");
        await MakeAsync("a");

        var status = await TellAsync(A, "GET", "/_emulator");

        Assert.Equal("enterprise", status.GetProperty("Edition").GetString());
        Assert.Equal(0, status.GetProperty("Counts").GetProperty("Nodes").GetInt32());
    }

    [Fact]
    public async Task ResetWithin_IsOfThatClusterAlone_AndGoesBackToItsOwnSeed()
    {
        await Server.RegisterAsync();
        await MakeAsync("a", """{"Seed": "demo"}""");
        var demo = (await TellAsync(A, "GET", "/v1/nodes")).GetArrayLength();
        await TellAsync(A, "PUT", "/_emulator/nodes", """{"Name": "one-more"}""");

        await TellAsync(A, "POST", "/_emulator/reset");

        Assert.Equal(demo, (await TellAsync(A, "GET", "/v1/nodes")).GetArrayLength());
        Assert.Equal(1, Server.App.NodeCount);
    }

    [Fact]
    public async Task Make_IsRefused_IfThereIsOneOfThatName()
    {
        await MakeAsync("a");

        Assert.Equal(["There is a cluster 'a' already."], await Server.FaultsAsync(HttpStatusCode.Conflict, "POST", "/_emulator/clusters/A"));
    }

    [Fact]
    public async Task Make_IsRefused_IfThereAreTooMany()
    {
        var server = await ControlServer.StartAsync(settings => settings with { Control = new() { MaxClusters = 1 } });
        await server.TellAsync("POST", "/_emulator/clusters/a");
        var faults = await server.FaultsAsync(HttpStatusCode.Conflict, "POST", "/_emulator/clusters/b");
        await server.TellAsync("DELETE", "/_emulator/clusters/a");

        await server.TellAsync("POST", "/_emulator/clusters/b");

        Assert.Equal(["There are 1 further clusters already (Control:MaxClusters). Delete one first: DELETE /_emulator/clusters/:name."], faults);
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("a.b", null, "'a.b' is no name of a cluster: up to 63 letters, digits and hyphens, as in a host name; a hyphen neither first nor last.")]
    [InlineData("-a", null, "'-a' is no name of a cluster: up to 63 letters, digits and hyphens, as in a host name; a hyphen neither first nor last.")]
    [InlineData("a", """{"Seed": "nope"}""", "Seed: 'nope' is not one of demo, empty.")]
    [InlineData("a", """{"Edition": "pro"}""", "Edition: 'pro' is not one of enterprise, community.")]
    [InlineData("a", """{"Clock": {"Mode": "fast"}}""", "Mode: 'fast' is not one of real, scaled, manual.")]
    [InlineData("a", """{"Clock": {"Now": "2030-01-01T00:00:00Z"}}""", "Now: is where a clock of the mode manual starts; any other shows the real date.")]
    [InlineData("a", """{"Sead": "demo"}""", "Sead: there is no such member. The members are Clock, Seed, Simulation, Edition, Acl.")]
    public async Task Make_IsRefused_IfItDoesNotFit(string name, string? body, string fault)
    {
        Assert.Equal([fault], await Server.FaultsAsync(HttpStatusCode.BadRequest, "POST", $"/_emulator/clusters/{name}", body));
        Assert.Equal("""{"Clusters":[]}""", (await Server.TellAsync("GET", "/_emulator/clusters")).GetRawText());
    }

    [Fact]
    public async Task Guard_HoldsForEveryCluster()
    {
        var server = await ControlServer.StartAsync(settings => settings with { Control = new() { Token = "s3cret" } });
        server.Client.DefaultRequestHeaders.Add("X-Emulator-Token", "s3cret");
        await server.TellAsync("POST", "/_emulator/clusters/a");
        server.Client.DefaultRequestHeaders.Remove("X-Emulator-Token");
        server.Client.DefaultRequestHeaders.Host = "a.localhost";

        Assert.Equal(HttpStatusCode.Forbidden, (await server.SendAsync("GET", "/_emulator/state")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await server.SendAsync("DELETE", "/_emulator/clusters/a")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.SendAsync("GET", "/v1/nodes")).Status);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task WebPages_AreRefused_InEveryCluster()
    {
        await MakeAsync("a");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_emulator/reset");
        request.Headers.Host = A;
        request.Headers.Add("Origin", "http://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await Server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task NoCluster_IsToBeFound_IfTheControlApiIsOff()
    {
        var server = await ControlServer.StartAsync(settings => settings with { Control = new() { Access = NomadNodes.Settings.ControlAccess.Off } });
        server.Client.DefaultRequestHeaders.Host = "a.localhost";

        Assert.Equal("[]", (await server.SendAsync("GET", "/v1/nodes")).Text);
        await server.DisposeAsync();
    }

    private async Task<string> IdentityAsync(string host) => (await TellAsync(host, "GET", "/_emulator/state")).GetProperty("Identity").GetRawText();
}
