using System.Net;
using NomadNodes.State;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Services.Seeding;

/// <summary>Policies, roles and tokens of a seed: a test suite knows its tokens before the server starts.</summary>
public sealed class SeedAclTests : ControlTest
{
    private const string Secret = "5ec4e7a0-0000-4000-8000-000000000001";
    private const string Root = "5ec4e7a0-0000-4000-8000-000000000002";

    private const string Seed = $$"""
        {
          "Nodes": [{"Name": "web"}],
          "ACL": {
            "Policies": [{"Name": "read-nodes", "Rules": "node { policy = \"read\" }"}],
            "Roles": [{"Name": "reader", "Policies": [{"Name": "read-nodes"}]}],
            "Tokens": [
              {"SecretID": "{{Secret}}", "Name": "suite", "Type": "client", "Roles": [{"Name": "reader"}]},
              {"SecretID": "{{Root}}", "Name": "root", "Type": "management"},
              {"Name": "gone", "Type": "client", "Policies": ["read-nodes"], "ExpirationTime": "2020-01-01T00:00:00Z"}
            ]
          }
        }
        """;

    [Fact]
    public async Task Tokens_AreGoodAtOnce()
    {
        await SeedAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("GET", "/v1/nodes", null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/v1/nodes", Secret));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("GET", "/v1/acl/tokens", Secret));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("GET", "/v1/acl/tokens", Root));
    }

    [Fact]
    public async Task ManagementToken_SaysThatSomebodyBootstrapped()
    {
        await SeedAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync("PUT", "/v1/acl/bootstrap", null));
    }

    [Fact]
    public async Task WhatIsLeftOut_IsMadeUp()
    {
        await SeedAsync();

        var acl = Server.App.Cluster.Store.Current.Acl;

        Assert.All(Tables.RecordsOf(acl.Tokens), token => Assert.Equal(36, token.AccessorID.Length));
        Assert.All(Tables.RecordsOf(acl.Tokens), token => Assert.Equal(36, token.SecretID.Length));
        Assert.All(Tables.RecordsOf(acl.Tokens), token => Assert.NotNull(token.Hash));
        Assert.Equal(36, Assert.Single(Tables.RecordsOf(acl.Roles)).ID.Length);
    }

    [Theory]
    [InlineData("""{"ACL": {"PoliciesIndex": 3}}""", "ACL: its indexes are of no use without an Index.")]
    [InlineData("""{"ACL": {"Policies": [{"Name": "a b"}]}}""", "ACL.Policies[0]: invalid name 'a b'.")]
    [InlineData("""{"ACL": {"Policies": [{"Name": "a"}, {"Name": "a"}]}}""", "ACL.Policies[1].Name: is there twice.")]
    [InlineData("""{"ACL": {"Roles": [{"Name": "r", "Policies": [{"Name": "p"}]}]}}""", "ACL.Roles[0]: the policy 'p' is not among the Policies.")]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "management", "SecretID": "root"}]}}""", "ACL.Tokens[0]: SecretID is no UUID.")]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "management", "AccessorID": "root"}]}}""", "ACL.Tokens[0]: AccessorID is no UUID.")]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "client", "Roles": [{"Name": "r"}]}]}}""", "ACL.Tokens[0]: the role 'r' is not among the Roles.")]
    public async Task Seed_IsRefused_IfItsAclIsWrong(string seed, string fault)
    {
        var faults = await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", seed);

        Assert.Contains(faults, one => one.StartsWith(fault, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "client"}]}}""", "client token missing policies or roles")]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "root"}]}}""", "token type must be client or management")]
    [InlineData("""{"ACL": {"Policies": [{"Name": "a", "Rules": "node {"}]}}""", "failed to parse rules")]
    public async Task Seed_IsRefused_WithNomadsWords(string seed, string words) =>
        Assert.Contains(words, Assert.Single(await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", seed)));

    private async Task SeedAsync()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Acl": true}""");
        await Server.TellAsync("PUT", "/_emulator/state", Seed);
    }

    private async Task<HttpStatusCode> StatusAsync(string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null) request.Headers.Add("X-Nomad-Token", token);
        return (await Server.Client.SendAsync(request)).StatusCode;
    }
}
