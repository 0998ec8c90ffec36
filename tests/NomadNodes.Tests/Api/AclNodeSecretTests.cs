using System.Net;

namespace NomadNodes.Tests.Api;

/// <summary>What a node may do with its own secret.</summary>
public sealed class AclNodeSecretTests : IAsyncLifetime
{
    private const string OtherId = "5eed0002-0000-4000-8000-000000000002";

    private readonly AclServer _server = new();

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        await _server.RegisterNodeAsync();
        await _server.RegisterNodeAsync(OtherId, "5ec4e7ed-0000-4000-8000-000000000002", "gpu");
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("GET", "/v1/nodes", null, 200)]
    [InlineData("GET", "/v1/node/" + AclServer.NodeId, null, 200)]
    [InlineData("GET", "/v1/node/" + OtherId, null, 403)]
    [InlineData("GET", "/v1/node/" + AclServer.Unknown, null, 403)]
    [InlineData("GET", "/v1/node/pools", null, 200)]
    [InlineData("GET", "/v1/node/pool/default", null, 403)]
    [InlineData("GET", "/v1/acl/policies", null, 403)]
    [InlineData("GET", "/v1/acl/policy/self", null, 403)]
    [InlineData("GET", "/v1/acl/tokens", null, 403)]
    [InlineData("GET", "/v1/acl/token/self", null, 404)]
    [InlineData("PUT", "/v1/node/" + AclServer.NodeId + "/eligibility", """{"Eligibility": "ineligible"}""", 403)]
    [InlineData("PUT", "/v1/node/" + AclServer.NodeId + "/drain", """{"DrainSpec": null}""", 200)]
    [InlineData("PUT", "/v1/node/" + OtherId + "/drain", """{"DrainSpec": null}""", 403)]
    public async Task NodeSecret_ReadsNodesAndDrainsItself(string method, string path, string? body, int status) =>
        Assert.Equal((HttpStatusCode)status, (await _server.SendAsync(method, path, body, AclServer.NodeSecret)).Status);

    [Fact]
    public async Task Drain_SaysWhoWantedIt()
    {
        var token = await _server.AllowAsync("node { policy = \"write\" }");
        var accessor = (await _server.TellAsync("GET", "/v1/acl/token/self", token: token)).GetProperty("AccessorID").GetString();
        await _server.TellAsync("PUT", "/v1/acl/policy/anonymous", """{"Name": "anonymous", "Rules": "node { policy = \"write\" }"}""");

        Assert.Equal("client:" + AclServer.NodeId, await DrainAsync(AclServer.NodeSecret));
        Assert.Equal("token:" + accessor, await DrainAsync(token));
        Assert.Equal(":127.0.0.1", await DrainAsync(null));
    }

    private async Task<string?> DrainAsync(string? token)
    {
        await _server.TellAsync("PUT", $"/v1/node/{AclServer.NodeId}/drain", """{"DrainSpec": null}""");
        await _server.TellAsync("PUT", $"/v1/node/{AclServer.NodeId}/drain", """{"DrainSpec": {"Deadline": 60000000000}}""", token);
        return (await _server.TellAsync("GET", $"/v1/node/{AclServer.NodeId}")).GetProperty("LastDrain").GetProperty("AccessorID").GetString();
    }
}
