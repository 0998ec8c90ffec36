using System.Net;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Api;

/// <summary>What an agent says of itself beyond the recorded conversations.</summary>
public sealed class AgentApiTests
{
    [Fact]
    public async Task Schedulers_AreOneWorker()
    {
        await using var own = await OwnServer.StartAsync(Named);

        var answer = await own.Server.TellAsync("GET", "/v1/agent/schedulers");

        Assert.Equal(["schedulers", "server_id"], Names(answer));
        Assert.Equal("server-1.global", answer.GetProperty("server_id").GetString());
        var worker = Assert.Single(answer.GetProperty("schedulers").EnumerateArray());
        Assert.Equal(["enabled_schedulers", "id", "started", "status", "workload_status"], Names(worker));
        Assert.Equal(["batch", "system", "sysbatch", "service", "_core"], worker.GetProperty("enabled_schedulers").EnumerateArray().Select(one => one.GetString()));
        Assert.True(Guid.TryParse(worker.GetProperty("id").GetString(), out _));
        Assert.Equal(answer.GetRawText(), (await own.Server.SendAsync("GET", "/v1/agent/schedulers")).Text);
        Assert.Equal(1, (await own.Server.TellAsync("GET", "/v1/agent/schedulers/config")).GetProperty("num_schedulers").GetInt32());
    }

    [Theory]
    [InlineData("PUT", "join", 400, "missing address to join")]
    [InlineData("PUT", "join?address=127.0.0.1:4648", 200, """{"num_joined":1,"error":""}""")]
    [InlineData("POST", "join?address=a:1&address=127.0.0.1", 200, """{"num_joined":1,"error":"1 error occurred:\n\t* Failed to join a:1: nobody answers there\n\n"}""")]
    [InlineData("PUT", "force-leave", 400, "missing node to force leave")]
    [InlineData("PUT", "force-leave?node=x", 200, "")]
    [InlineData("PUT", "reload", 200, "")]
    [InlineData("GET", "reload", 405, "Invalid method")]
    public async Task Servers_NeitherComeNorGo(string method, string path, int status, string text)
    {
        await using var own = await OwnServer.StartAsync();

        Assert.Equal(((HttpStatusCode)status, text), await own.Server.SendAsync(method, "/v1/agent/" + path));
    }

    [Fact]
    public async Task Host_IsRefused_WhileAclsAreOff()
    {
        await using var own = await OwnServer.StartAsync();

        Assert.Equal((HttpStatusCode.Forbidden, "Permission denied"), await own.Server.SendAsync("GET", "/v1/agent/host"));
    }

    [Fact]
    public async Task Servers_AreThisOne_IfTheAgentIsAClient()
    {
        await using var own = await OwnServer.StartAsync(settings => settings with { Client = new ClientSettings { Enabled = true } });

        Assert.Equal((HttpStatusCode.OK, "[\"127.0.0.1:4647\"]"), await own.Server.SendAsync("GET", "/v1/agent/servers"));
        Assert.Equal((HttpStatusCode.BadRequest, "missing server address"), await own.Server.SendAsync("PUT", "/v1/agent/servers"));
        Assert.Equal((HttpStatusCode.OK, ""), await own.Server.SendAsync("PUT", "/v1/agent/servers?address=127.0.0.1:4647"));
    }

    [Theory]
    [InlineData("GET", "/v1/agent/host", "", "Permission denied")]
    [InlineData("GET", "/v1/agent/host?node_id=" + AclServer.Unknown, "agent { policy = \"read\" }", "Unknown node " + AclServer.Unknown)]
    [InlineData("GET", "/v1/agent/host?server_id=x", "agent { policy = \"read\" }", "unknown nomad server x")]
    [InlineData("GET", "/v1/agent/schedulers", "node { policy = \"read\" }", "Permission denied")]
    [InlineData("GET", "/v1/agent/schedulers/config", "node { policy = \"read\" }", "Permission denied")]
    [InlineData("GET", "/v1/agent/servers", "node { policy = \"read\" }", "Permission denied")]
    [InlineData("GET", "/v1/agent/servers", "agent { policy = \"read\" }", "[\"127.0.0.1:4647\"]")]
    [InlineData("PUT", "/v1/agent/servers?address=a", "agent { policy = \"read\" }", "Permission denied")]
    [InlineData("PUT", "/v1/agent/servers?address=a", "agent { policy = \"write\" }", "")]
    [InlineData("PUT", "/v1/agent/force-leave?node=a", "agent { policy = \"read\" }", "Permission denied")]
    [InlineData("PUT", "/v1/agent/reload", "agent { policy = \"write\" }", "")]
    public async Task Agent_AnswersThoseWhoMay(string method, string path, string rules, string text)
    {
        var server = new AclServer(settings => settings with { Client = new ClientSettings { Enabled = true } });
        await server.InitializeAsync();
        var token = await server.AllowAsync(rules);

        Assert.Equal(text, (await server.SendAsync(method, path, token: token)).Text);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Host_SaysItsSystemAndNoMore()
    {
        var server = new AclServer();
        await server.InitializeAsync();
        var token = await server.AllowAsync("agent { policy = \"read\" }");

        var answer = await server.TellAsync("GET", "/v1/agent/host", token: token);

        Assert.Equal(server.App.ServerId, answer.GetProperty("AgentID").GetString());
        Assert.Equal("{}", answer.GetProperty("HostData").GetProperty("Environment").GetRawText());
        Assert.NotEmpty(answer.GetProperty("HostData").GetProperty("OS").GetString()!);
        Assert.Equal("ACL token not found or invalid workload identity: failed to parse signed token: go-jose/go-jose: compact JWS format must have three parts", (await server.SendAsync("GET", "/v1/agent/host", token: "x")).Text);
        await server.DisposeAsync();
    }

    private static ServerSettings Named(ServerSettings settings) => settings with { Agent = new AgentSettings { Name = "server-1" } };

    private static IEnumerable<string> Names(JsonElement answer) => answer.EnumerateObject().Select(member => member.Name);
}
