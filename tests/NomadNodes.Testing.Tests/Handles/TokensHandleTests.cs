using System.Net;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class TokensHandleTests
{
    private static readonly Uri Nodes = new("/v1/nodes", UriKind.Relative);

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task CreateAsync_GivesATokenWithItsRights(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.Acl = true);
        var nomad = reached.Nomad;

        var token = await nomad.Tokens.CreateAsync(t => t.Named("reader").WithPolicy("read-nodes", """node { policy = "read" }"""));
        using var client = nomad.CreateClient(token.SecretID);
        using var read = await client.GetAsync(Nodes);
        using var write = await client.PutAsync(new Uri("/v1/node/pools", UriKind.Relative), new StringContent("""{"Name": "gpu"}"""));

        Assert.Equal(("reader", "client"), (token.Name, token.Type));
        Assert.Equal(["read-nodes"], token.Policies);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (read.StatusCode, write.StatusCode));
    }

    [Fact]
    public async Task CreateAsync_MakesWhatTheBuilderSays()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        await nomad.Tokens.PutPolicyAsync("anything", """{"node": {"policy": "write"}}""");

        var management = await nomad.Tokens.CreateAsync(t => t.Management().ExpiringAfter(TimeSpan.FromHours(1)));
        var client = await nomad.Tokens.CreateAsync(t => t.WithPolicy("anything").With("Global", true));

        Assert.Equal("management", management.Type);
        Assert.NotNull(management.ExpirationTime);
        Assert.Equal((true, null), (client.Global, client.ExpirationTime));
    }

    [Fact]
    public async Task RemoveAsync_TakesTheTokenOutOfUse()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
        var token = await nomad.Tokens.CreateAsync(t => t.Management());
        using var client = nomad.CreateClient(token.SecretID);

        Assert.NotNull(await nomad.Tokens.FindOrNullAsync(token.AccessorID));
        await nomad.Tokens.RemoveAsync(token.AccessorID);
        using var answer = await client.GetAsync(Nodes);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(await nomad.Tokens.FindOrNullAsync(token.AccessorID));
    }

    [Fact]
    public async Task CreateAsync_SaysSo_IfAclsAreOff()
    {
        await using var nomad = await NomadServer.StartAsync();

        var error = await Assert.ThrowsAsync<NomadControlException>(() => nomad.Tokens.CreateAsync(t => t.Management()));

        Assert.Contains("ACL support disabled", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnonymousPolicy_IsForRequestsWithoutAToken()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);

        await nomad.Tokens.PutPolicyAsync("anonymous", """node { policy = "read" }""");
        using var nobody = nomad.CreateClient(token: null);
        using var answer = await nobody.GetAsync(Nodes);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
