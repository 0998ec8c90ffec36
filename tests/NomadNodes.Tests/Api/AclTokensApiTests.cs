using System.Net;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Storage;

namespace NomadNodes.Tests.Api;

/// <summary>Tokens: what the recorded conversations do not ask.</summary>
public sealed class AclTokensApiTests : IAsyncLifetime
{
    private readonly AclServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"]", 400, "token 0 invalid: 2 errors occurred:\n\t* cannot update expiration TTL\n\t* cannot update expiration time\n\n")]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"], \"ExpirationTTL\": \"1h\"", 400, "token 0 invalid: 1 error occurred:\n\t* cannot update expiration time\n\n")]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"], \"ExpirationTTL\": 3600000000000, \"ExpirationTime\": \"2026-01-01T01:00:00Z\"", 200, null)]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"], \"ExpirationTTL\": \"1h\", \"ExpirationTime\": \"2026-01-01T02:00:00+01:00\"", 200, null)]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"], \"ExpirationTime\": 5", 400, "Time.UnmarshalJSON: input is not a JSON string")]
    [InlineData("\"Type\": \"client\", \"Policies\": [\"q\"], \"ExpirationTime\": \"soon\"", 400, "parsing time \"soon\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"soon\" as \"2006\"")]
    [InlineData("\"Type\": \"client\", \"Policies\": [5]", 400, "json: cannot unmarshal number into Go struct field .Alias.Policies of type string")]
    public async Task Update_LeavesTheTimesAsTheyAre(string members, int status, string? text)
    {
        var token = await _server.TellAsync("PUT", "/v1/acl/token", """{"Type": "client", "Policies": ["p"], "ExpirationTTL": "1h"}""");
        var accessor = token.GetProperty("AccessorID").GetString();

        var answer = await _server.SendAsync("PUT", "/v1/acl/token/" + accessor, $$"""{"AccessorID": "{{accessor}}", {{members}}}""");

        Assert.Equal((HttpStatusCode)status, answer.Status);
        if (text is not null) Assert.Equal(text, answer.Text);
        else Assert.Equal(token.GetProperty("SecretID").GetString(), JsonDocument.Parse(answer.Text).RootElement.GetProperty("SecretID").GetString());
    }

    [Fact]
    public async Task Token_ExpiresWhenItsTimeIsOver()
    {
        var secret = (await _server.TellAsync("PUT", "/v1/acl/token", """{"Type": "management", "ExpirationTTL": "1m"}""")).GetProperty("SecretID").GetString();
        await _server.TellAsync("GET", "/v1/nodes", token: secret);

        _server.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal((HttpStatusCode.Forbidden, "Permission denied"), await _server.SendAsync("GET", "/v1/nodes", token: secret));
        Assert.Equal((HttpStatusCode.InternalServerError, "ACL token expired"), await _server.SendAsync("GET", "/v1/acl/token/self", token: secret));
    }

    [Theory]
    [InlineData("/v1/acl/token/self")]
    [InlineData("/v1/acl/token/" + AclServer.Unknown)]
    public async Task TokenThatIsNoUuid_IsToldToBeNoSignedOne(string path)
    {
        var (status, text) = await _server.SendAsync("GET", path, token: "abc");

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        Assert.StartsWith("failed to parse signed token: ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_AreNamedAsTheyAreNow_AndGoneWhenDeleted()
    {
        await _server.TellAsync("PUT", "/v1/acl/policy/p", """{"Name": "p"}""");
        var id = (await _server.TellAsync("PUT", "/v1/acl/role", """{"Name": "old", "Policies": [{"Name": "p"}]}""")).GetProperty("ID").GetString();
        var accessor = (await _server.TellAsync("PUT", "/v1/acl/token", $$"""{"Type": "client", "Roles": [{"ID": "{{id}}"}, {"Name": "old"}]}""")).GetProperty("AccessorID").GetString();
        await _server.TellAsync("PUT", "/v1/acl/role/" + id, $$"""{"ID": "{{id}}", "Name": "new", "Policies": [{"Name": "p"}]}""");

        var token = await _server.TellAsync("GET", "/v1/acl/token/" + accessor);
        Assert.Equal($$"""[{"ID":"{{id}}","Name":"new"}]""", token.GetProperty("Roles").GetRawText());
        var listed = (await _server.TellAsync("GET", "/v1/acl/tokens")).EnumerateArray().Last();
        Assert.Equal(token.GetProperty("Roles").GetRawText(), listed.GetProperty("Roles").GetRawText());

        await _server.TellAsync("DELETE", "/v1/acl/role/" + id);
        Assert.Equal("[]", (await _server.TellAsync("GET", "/v1/acl/token/" + accessor)).GetProperty("Roles").GetRawText());
    }

    [Theory]
    [InlineData("", "Bootstrap Token a b c")]
    [InlineData("?per_page=2", "Bootstrap Token a")]
    [InlineData("?next_token=9.", "a b c")]
    [InlineData("?next_token=10.0&per_page=1", "b")]
    [InlineData("?next_token=9&per_page=1", "a")]
    [InlineData("?reverse=true", "c b a Bootstrap Token")]
    [InlineData("?reverse=true&next_token=10.ffffffff", "b a Bootstrap Token")]
    [InlineData("?filter=Name+!=+b", "Bootstrap Token a c")]
    [InlineData("?filter=Type+==+client&per_page=1", "a")]
    [InlineData("?prefix=aa", "a b")]
    [InlineData("?prefix=aa&reverse=true", "b a")]
    [InlineData("?prefix=aa&next_token=aaaaaaaa-0000-1111-2222-333333333334", "b")]
    public async Task List_IsInTheOrderOfCreation(string query, string names)
    {
        foreach (var (name, accessor) in new[] { ("a", "aaaaaaaa-0000-1111-2222-333333333333"), ("b", "aaaaaaaa-0000-1111-2222-333333333334"), ("c", "0aaaaaaa-0000-1111-2222-333333333333") })
        {
            await _server.TellAsync("PUT", "/v1/acl/token", $$"""{"AccessorID": "{{accessor}}", "SecretID": "{{Guid.NewGuid()}}", "Name": "{{name}}", "Type": "client", "Policies": ["p"]}""");
        }

        var tokens = await _server.TellAsync("GET", "/v1/acl/tokens" + query);

        Assert.Equal(names, string.Join(' ', tokens.EnumerateArray().Select(token => token.GetProperty("Name").GetString())));
        Assert.All(tokens.EnumerateArray(), token => Assert.False(token.TryGetProperty("SecretID", out _)));
    }

    [Fact]
    public async Task Upload_IsForClientTokensWithBothUuids()
    {
        const string Both = "\"AccessorID\": \"aaaaaaaa-0000-1111-2222-333333333333\", \"SecretID\": \"bbbbbbbb-0000-1111-2222-333333333333\"";

        Assert.Equal(HttpStatusCode.BadRequest, (await _server.SendAsync("PUT", "/v1/acl/token", $$"""{{{Both}}, "Type": "management"}""")).Status);
        await _server.TellAsync("PUT", "/v1/acl/token", $$"""{{{Both}}, "Type": "client", "Policies": ["p"]}""");
    }

    [Fact]
    public async Task Answer_EscapesWhatWebPagesRead()
    {
        var (_, text) = await _server.SendAsync("PUT", "/v1/acl/token", """{"Name": "<a&b>", "Type": "management"}""");

        Assert.Contains("\"Name\":\"\\u003ca\\u0026b\\u003e\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 400, "ACL bootstrap already done (reset index: 8)")]
    [InlineData("7", 400, "Invalid bootstrap reset index (specified 7, reset index: 8)")]
    [InlineData("8", 200, null)]
    [InlineData(" 8\n", 200, null)]
    [InlineData("eight", 400, "ACL bootstrap already done (reset index: 8)")]
    public async Task Bootstrap_IsPossibleOnceMore_IfTheResetFileSaysSo(string? content, int status, string? text)
    {
        using var directory = new StorageDirectory();
        var server = new AclServer(settings => settings with { Data = new DataSettings { Directory = directory.Path } });
        await server.InitializeAsync();
        if (content is not null) await File.WriteAllTextAsync(Path.Combine(directory.Path, "acl-bootstrap-reset"), content);

        var answer = await server.SendAsync("PUT", "/v1/acl/bootstrap");

        Assert.Equal((HttpStatusCode)status, answer.Status);
        if (text is not null) Assert.Equal(text, answer.Text);
        // The file was good for one index.
        else Assert.Equal("Invalid bootstrap reset index (specified 8, reset index: 9)", (await server.SendAsync("PUT", "/v1/acl/bootstrap")).Text);
        await server.DisposeAsync();
    }

    [Fact]
    public async Task TokensPoliciesAndRoles_AreThereAfterARestart()
    {
        using var directory = new StorageDirectory();
        var server = new AclServer(settings => settings with { Data = new DataSettings { Directory = directory.Path } });
        await server.InitializeAsync();
        var token = await server.AllowAsync("node { policy = \"read\" }");
        await server.TellAsync("PUT", "/v1/acl/role", """{"Name": "r", "Policies": [{"Name": "p"}]}""");

        await server.RestartAsync();

        await server.TellAsync("GET", "/v1/nodes", token: token);
        Assert.Equal(1, (await server.TellAsync("GET", "/v1/acl/roles")).GetArrayLength());
        Assert.Equal("ACL bootstrap already done (reset index: 8)", (await server.SendAsync("PUT", "/v1/acl/bootstrap")).Text);
        await server.DisposeAsync();
    }
}
