using System.Net;

namespace NomadNodes.Tests.Api;

/// <summary>Rights on endpoints and in event streams: what the recorded conversations do not ask.</summary>
public sealed class AclAccessTests : IAsyncLifetime
{
    private readonly AclServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/v1/nodes?region=mars", null, "No path to region")]
    [InlineData("GET", "/v1/node/short?region=mars", null, "No path to region")]
    [InlineData("GET", "/v1/node/short", null, "node lookup failed: index error: UUID must be 36 characters")]
    [InlineData("PUT", "/v1/node/short/purge?region=mars", null, "No path to region")]
    [InlineData("PUT", "/v1/node/short/purge", null, "Permission denied")]
    // Writes of pools and of ACLs go to the authoritative region, whatever they name.
    [InlineData("PUT", "/v1/node/pools?region=mars", """{"Name": "x"}""", "Permission denied")]
    [InlineData("DELETE", "/v1/node/pool/x?region=mars", null, "Permission denied")]
    [InlineData("PUT", "/v1/acl/token?region=mars", """{"Type": "management"}""", "Permission denied")]
    [InlineData("GET", "/v1/acl/policies?region=mars", null, "No path to region")]
    [InlineData("PUT", "/v1/acl/policy/x", """{"Name": "y"}""", "ACL policy name does not match request path")]
    [InlineData("PUT", "/v1/acl/policy/x", """{"Name": "x", "Rules": "bogus"}""", "Permission denied")]
    [InlineData("DELETE", "/v1/acl/token/short", null, "Permission denied")]
    [InlineData("GET", "/v1/acl/token/short", null, "acl token lookup failed: index error: UUID must be 36 characters")]
    [InlineData("GET", "/v1/acl/token/" + AclServer.Unknown, null, "Permission denied")]
    [InlineData("GET", "/v1/acl/tokens?prefix=zz", null, "Permission denied")]
    [InlineData("GET", "/v1/acl/role/name/nobody", null, "Permission denied")]
    [InlineData("GET", "/v1/acl/role/name", null, "Permission denied")]
    [InlineData("PUT", "/v1/acl/role/name/nobody", "{}", "Invalid method")]
    [InlineData("PUT", "/v1/acl/role/x", """{"Name": "y"}""", "ACL role ID does not match request path")]
    public async Task Request_WithoutAToken_MeetsTheChecksInTheirOrder(string method, string path, string? body, string text) =>
        Assert.Equal(text, (await _server.SendAsync(method, path, body, token: null)).Text);

    [Fact]
    public async Task Eligibility_TakesTheTokenFromTheBody_IfNoHeaderHasOne()
    {
        await _server.RegisterNodeAsync();

        var (status, _) = await _server.SendAsync(
            "PUT", $"/v1/node/{AclServer.NodeId}/eligibility", $$"""{"Eligibility": "ineligible", "AuthToken": "{{AclServer.Boss}}"}""", token: null);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Reset_SwitchesAclsOffAndOn()
    {
        await _server.TellAsync("POST", "/_emulator/reset", """{"Acl": false}""");
        await _server.TellAsync("GET", "/v1/nodes", token: null);
        Assert.Equal("ACL support disabled", (await _server.SendAsync("PUT", "/v1/acl/bootstrap")).Text);
        Assert.False((await _server.TellAsync("GET", "/_emulator")).GetProperty("Acl").GetBoolean());

        await _server.TellAsync("POST", "/_emulator/reset");
        Assert.Equal(HttpStatusCode.Forbidden, (await _server.SendAsync("GET", "/v1/nodes")).Status);
        await _server.TellAsync("PUT", "/v1/acl/bootstrap");
    }

    [Theory]
    [InlineData("topic=Node", "node { policy = \"read\" }", true)]
    [InlineData("topic=Node", "agent { policy = \"read\" }", false)]
    [InlineData("topic=NodePool", "node_pool \"*\" { policy = \"read\" }", false)]
    [InlineData("topic=Node&topic=NodePool", "node { policy = \"read\" }", false)]
    [InlineData("", "node { policy = \"write\" }", false)]
    [InlineData("topic=Job", "namespace \"default\" { policy = \"read\" }", true)]
    [InlineData("topic=Job&namespace=x", "namespace \"default\" { policy = \"read\" }", false)]
    [InlineData("topic=Evaluation&namespace=*", "namespace \"x\" { policy = \"read\" }", true)]
    [InlineData("topic=ACLToken", "node { policy = \"read\" }", false)]
    public async Task Stream_NeedsTheRightsOfAllItsTopics(string query, string rules, bool allowed)
    {
        var token = await _server.AllowAsync(rules);

        using var stream = await OpenAsync("/v1/event/stream?" + query, token);

        Assert.Equal(allowed ? "{}" : null, await stream.ReadLineAsync());
    }

    [Fact]
    public async Task Stream_TellsManagementOfTokensPoliciesAndRoles_WithoutSecrets()
    {
        var secret = await _server.AllowAsync("");
        await _server.TellAsync("PUT", "/v1/acl/role", """{"Name": "r", "Policies": [{"Name": "p"}]}""");
        await _server.TellAsync("DELETE", "/v1/acl/policy/p");

        using var stream = await OpenAsync("/v1/event/stream?topic=ACLToken&topic=ACLPolicy&topic=ACLRole", AclServer.Boss);
        var lines = new List<string>();
        for (var i = 0; i < 6; i++) lines.Add((await stream.ReadLineAsync())!);

        Assert.Equal("{}", lines[0]);
        string[] types = ["ACLTokenUpserted", "ACLPolicyUpserted", "ACLTokenUpserted", "ACLRoleUpserted", "ACLPolicyDeleted"];
        Assert.All(types.Zip(lines.Skip(1)), one => Assert.Contains($"\"Type\":\"{one.First}\"", one.Second, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.DoesNotContain(AclServer.Boss, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stream_Ends_WhenItsRightsAreTakenAway()
    {
        var token = await _server.AllowAsync("node { policy = \"read\" }");
        using var stream = await OpenAsync("/v1/event/stream?topic=Node", token);
        Assert.Equal("{}", await stream.ReadLineAsync());
        await _server.RegisterNodeAsync();
        Assert.Contains("NodeRegistration", await stream.ReadLineAsync(), StringComparison.Ordinal);

        await _server.TellAsync("DELETE", "/v1/acl/policy/p");
        await _server.RegisterNodeAsync();

        Assert.Null(await stream.ReadLineAsync());
    }

    [Fact]
    public async Task State_TakesTokensPoliciesAndRolesAlong()
    {
        var token = await _server.AllowAsync("node { policy = \"read\" }");
        await _server.TellAsync("PUT", "/v1/acl/role", """{"Name": "r", "Policies": [{"Name": "p"}]}""");
        var exported = (await _server.SendAsync("GET", "/_emulator/state")).Text;
        await _server.TellAsync("POST", "/_emulator/reset");

        await _server.TellAsync("PUT", "/_emulator/state", exported);

        Assert.Equal(exported, (await _server.SendAsync("GET", "/_emulator/state")).Text);
        await _server.TellAsync("GET", "/v1/nodes", token: token);
        Assert.Equal("ACL bootstrap already done (reset index: 8)", (await _server.SendAsync("PUT", "/v1/acl/bootstrap")).Text);
    }

    [Theory]
    [InlineData("\"Type\":\"client\"", "\"Type\":\"other\"", "ACL.Tokens[", "Type: is not one of client, management.")]
    [InlineData("\"TokensIndex\":10", "\"TokensIndex\":99", "ACL.TokensIndex: is above the Index.", "")]
    [InlineData("\"Rules\":\"\"", "\"Rules\":\"x\"", "ACL.Policies[0]: failed to parse rules: Failed to parse ACL Policy: At 1:3: key", "")]
    [InlineData("\"SecretID\":\"b055b055", "\"SecretID\":\"X055b055", "SecretID: is no UUID.", "")]
    public async Task State_IsRefused_IfItsAclsAreNotInOrder(string from, string to, string fault, string rest)
    {
        await _server.AllowAsync("");
        var exported = (await _server.SendAsync("GET", "/_emulator/state")).Text;
        Assert.Contains(from, exported, StringComparison.Ordinal);

        var (status, text) = await _server.SendAsync("PUT", "/_emulator/state", exported.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(fault, text, StringComparison.Ordinal);
        Assert.Contains(rest, text, StringComparison.Ordinal);
    }

    private async Task<StreamReader> OpenAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Nomad-Token", token);
        var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new StreamReader(await response.Content.ReadAsStreamAsync());
    }
}
