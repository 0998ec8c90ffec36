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
    // Parameters of an endpoint's own come before rights, filters behind them.
    [InlineData("GET", "/v1/jobs?meta=x", null, "Failed to parse value of \"meta\" (x) as a bool: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("GET", "/v1/jobs?meta=x&region=mars", null, "Failed to parse value of \"meta\" (x) as a bool: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("GET", "/v1/jobs?filter=bogus%3D", null, "Permission denied")]
    [InlineData("GET", "/v1/allocations?task_states=x", null, "Failed to parse value of \"task_states\" (x) as a bool: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("GET", "/v1/allocations?task_states=x&resources=y", null, "Failed to parse value of \"resources\" (y) as a bool: strconv.ParseBool: parsing \"y\": invalid syntax")]
    [InlineData("GET", "/v1/allocations?prefix=zz", null, "Permission denied")]
    [InlineData("GET", "/v1/evaluations?status=a&filter=b", null, "Permission denied")]
    [InlineData("GET", "/v1/evaluation/short?related=x", null, "Failed to parse value of \"related\" (x) as a bool: strconv.ParseBool: parsing \"x\": invalid syntax")]
    [InlineData("DELETE", "/v1/evaluations", "{}", "evals must be deleted by either ID or filter")]
    [InlineData("DELETE", "/v1/evaluations", """{"Filter": "bogus"}""", "Permission denied")]
    [InlineData("PUT", "/v1/validate/job", "{}", "Job must be specified")]
    [InlineData("PUT", "/v1/validate/job", """{"Job": {}}""", "Permission denied")]
    [InlineData("GET", "/v1/volumes", null, "[]")]
    [InlineData("GET", "/v1/plugins", null, "[]")]
    [InlineData("GET", "/v1/volumes?type=foo", null, "resource not found")]
    [InlineData("GET", "/v1/volumes?type=csi&region=mars", null, "No path to region")]
    public async Task Request_WithoutAToken_MeetsTheChecksInTheirOrder(string method, string path, string? body, string text) =>
        Assert.Equal(text, (await _server.SendAsync(method, path, body, token: null)).Text);

    [Theory]
    [InlineData("/v1/volumes?type=csi", "namespace \"default\" { capabilities = [\"csi-list-volume\"] }", "[]")]
    [InlineData("/v1/volumes?type=csi", "namespace \"default\" { capabilities = [\"csi-mount-volume\"] }", "[]")]
    [InlineData("/v1/volumes?type=csi&namespace=x", "namespace \"default\" { policy = \"read\" }", "Permission denied")]
    [InlineData("/v1/volumes?type=csi&namespace=*", "namespace \"x\" { policy = \"read\" }", "[]")]
    [InlineData("/v1/volumes?type=host", "namespace \"default\" { capabilities = [\"csi-list-volume\"] }", "Permission denied")]
    [InlineData("/v1/volumes?type=host", "namespace \"default\" { policy = \"read\" }", "[]")]
    [InlineData("/v1/plugins?type=csi", "plugin { policy = \"list\" }", "[]")]
    [InlineData("/v1/plugins?type=csi", "node { policy = \"read\" }", "Permission denied")]
    [InlineData("/v1/plugin/csi/p", "plugin { policy = \"list\" }", "Permission denied")]
    [InlineData("/v1/plugin/csi/p", "plugin { policy = \"read\" }", "plugin not found")]
    [InlineData("/v1/volume/csi/v", "namespace \"default\" { policy = \"read\" }", "Permission denied")]
    [InlineData("/v1/volume/csi/v", "namespace \"default\" { policy = \"read\" } plugin { policy = \"read\" }", "volume not found")]
    [InlineData("/v1/services", "namespace \"default\" { policy = \"read\" }", "[]")]
    [InlineData("/v1/services", "namespace \"default\" { capabilities = [\"list-jobs\"] }", "Permission denied")]
    [InlineData("/v1/service/web", "node { policy = \"read\" }", "Permission denied")]
    [InlineData("/v1/scaling/policies", "namespace \"default\" { capabilities = [\"list-scaling-policies\"] }", "[]")]
    [InlineData("/v1/scaling/policies", "namespace \"default\" { capabilities = [\"list-jobs\", \"read-job\"] }", "[]")]
    [InlineData("/v1/scaling/policies", "namespace \"default\" { capabilities = [\"list-jobs\"] }", "Permission denied")]
    [InlineData("/v1/vars", "node { policy = \"read\" }", "[]")]
    [InlineData("/v1/var/a/b", "namespace \"default\" { variables { path \"a/*\" { capabilities = [\"read\"] } } }", "variable not found")]
    [InlineData("/v1/var/c/b", "namespace \"default\" { variables { path \"a/*\" { capabilities = [\"read\"] } } }", "Permission denied")]
    [InlineData("/v1/jobs/statuses", "namespace \"default\" { capabilities = [\"list-jobs\"] }", "Permission denied")]
    [InlineData("/v1/jobs/statuses", "namespace \"default\" { capabilities = [\"read-job\"] }", "[]")]
    [InlineData("/v1/client/fs/ls/" + AclServer.Unknown, "", "Unknown allocation \"" + AclServer.Unknown + "\"")]
    [InlineData("/v1/deployments", "namespace \"default\" { capabilities = [\"list-jobs\"] }", "Permission denied")]
    public async Task WhatIsNotThere_WantsRightsAllTheSame(string path, string rules, string text)
    {
        var token = await _server.AllowAsync(rules);

        Assert.Equal(text, (await _server.SendAsync("GET", path, token: token)).Text);
    }

    [Fact]
    public async Task ExpiredToken_IsGarbage()
    {
        foreach (var isGlobal in new[] { "true", "false" })
        {
            await _server.TellAsync("PUT", "/v1/acl/token", $$"""{"Type": "management", "Global": {{isGlobal}}, "ExpirationTTL": "10m"}""");
        }

        var lasting = (await _server.TellAsync("PUT", "/v1/acl/token", """{"Type": "management"}""")).GetProperty("AccessorID").GetString();
        _server.Clock.Advance(TimeSpan.FromMinutes(11));

        var index = await _server.App.Cluster.Services.Garbage.CollectAsync(NomadNodes.Services.Garbage.GarbageThresholds.Default);
        Assert.Equal((0ul, 4), (index, (await _server.TellAsync("GET", "/v1/acl/tokens")).GetArrayLength()));
        index = await _server.App.Cluster.Services.Garbage.CollectAsync(NomadNodes.Services.Garbage.GarbageThresholds.Forced);

        // One write for the region's tokens, one for all regions'.
        Assert.Equal(13ul, index);
        var left = (await _server.TellAsync("GET", "/v1/acl/tokens")).EnumerateArray().Select(token => token.GetProperty("AccessorID").GetString()).ToList();
        Assert.Equal(2, left.Count);
        Assert.Contains(lasting, left);
    }

    [Fact]
    public async Task Registration_IsForManagementAlone_IfTheClusterIsClosed()
    {
        const string Job = """{"Job": {"ID": "web", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "docker"}]}]}}""";
        var token = await _server.AllowAsync("namespace \"default\" { policy = \"write\" }");
        await _server.TellAsync("PUT", "/v1/operator/scheduler/configuration", """{"RejectJobRegistration": true}""");

        var refused = (HttpStatusCode.Forbidden, "Job registration, dispatch, and scale are disabled by the scheduler configuration");
        Assert.Equal(refused, await _server.SendAsync("PUT", "/v1/jobs", Job, token));
        Assert.Equal(refused, await _server.SendAsync("PUT", "/v1/jobs", """{"Job": {"ID": "web"}}""", token));
        Assert.Equal("Permission denied", (await _server.SendAsync("PUT", "/v1/jobs", Job, token: null)).Text);
        await _server.TellAsync("PUT", "/v1/jobs", Job);
        await _server.TellAsync("DELETE", "/v1/job/web", token: token);

        await _server.TellAsync("PUT", "/v1/operator/scheduler/configuration", "{}");
        await _server.TellAsync("PUT", "/v1/jobs", Job, token);
    }

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
        var exported = (await _server.SendAsync("GET", "/_emulator/state?secrets=true")).Text;
        await _server.TellAsync("POST", "/_emulator/reset");

        await _server.TellAsync("PUT", "/_emulator/state", exported);

        Assert.Equal(exported, (await _server.SendAsync("GET", "/_emulator/state?secrets=true")).Text);
        await _server.TellAsync("GET", "/v1/nodes", token: token);
        Assert.Equal("ACL bootstrap already done (reset index: 8)", (await _server.SendAsync("PUT", "/v1/acl/bootstrap")).Text);
    }

    [Fact]
    public async Task State_KeepsSecretsToItself_AndGivesThemBack()
    {
        var token = await _server.AllowAsync("node { policy = \"read\" }");
        await _server.RegisterNodeAsync();
        var exported = (await _server.SendAsync("GET", "/_emulator/state")).Text;
        Assert.All([token, AclServer.Boss, AclServer.NodeSecret], secret => Assert.DoesNotContain(secret, exported, StringComparison.Ordinal));
        await _server.TellAsync("DELETE", "/v1/acl/policy/p");

        await _server.TellAsync("PUT", "/_emulator/state", exported);

        Assert.Equal(exported, (await _server.SendAsync("GET", "/_emulator/state")).Text);
        foreach (var secret in new[] { token, AclServer.Boss, AclServer.NodeSecret }) await _server.TellAsync("GET", "/v1/nodes", token: secret);
    }

    [Fact]
    public async Task State_MakesUpSecrets_OfTokensThatAreNotKnown()
    {
        var token = await _server.AllowAsync("node { policy = \"read\" }");
        var exported = (await _server.SendAsync("GET", "/_emulator/state?secrets=false")).Text;
        await _server.TellAsync("POST", "/_emulator/reset");

        await _server.TellAsync("PUT", "/_emulator/state", exported);

        Assert.Equal("Permission denied", (await _server.SendAsync("GET", "/v1/nodes", token: token)).Text);
        var tokens = (await _server.TellAsync("GET", "/_emulator/state?secrets=true")).GetProperty("ACL").GetProperty("Tokens").EnumerateArray().ToList();
        Assert.Equal(2, tokens.Select(one => Guid.Parse(one.GetProperty("SecretID").GetString()!)).Distinct().Count());
    }

    [Theory]
    [InlineData("\"Type\":\"client\"", "\"Type\":\"other\"", "ACL.Tokens[", "Type: is not one of client, management.")]
    [InlineData("\"TokensIndex\":10", "\"TokensIndex\":99", "ACL.TokensIndex: is above the Index.", "")]
    [InlineData("\"Rules\":\"\"", "\"Rules\":\"x\"", "ACL.Policies[0]: failed to parse rules: Failed to parse ACL Policy: At 1:3: key", "")]
    [InlineData("\"SecretID\":\"b055b055", "\"SecretID\":\"X055b055", "SecretID: is no UUID.", "")]
    public async Task State_IsRefused_IfItsAclsAreNotInOrder(string from, string to, string fault, string rest)
    {
        await _server.AllowAsync("");
        var exported = (await _server.SendAsync("GET", "/_emulator/state?secrets=true")).Text;
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
