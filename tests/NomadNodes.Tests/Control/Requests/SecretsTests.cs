using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control.Requests;

/// <summary>Sends secrets wherever a request can hold one, and looks for them in the journal.</summary>
public sealed class SecretsTests : IAsyncLifetime
{
    private const string Bearer = "b0000000-5ec2-4000-8000-000000000001";
    private const string Header = "b0000000-5ec2-4000-8000-000000000002";
    private const string Query = "b0000000-5ec2-4000-8000-000000000003";
    private const string Filter = "b0000000-5ec2-4000-8000-000000000004";
    private const string Body = "b0000000-5ec2-4000-8000-000000000005";
    private const string Emulator = "b0000000-5ec2-4000-8000-000000000006";

    private readonly ControlServer _server = new(settings => settings with { Acl = new AclSettings { Enabled = true } });

    private JsonElement _boss;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _boss = await _server.TellAsync("PUT", "/v1/acl/bootstrap");
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Token_IsShownAsItsAccessor()
    {
        await SendAsync(Request("GET", "/v1/nodes", ("X-Nomad-Token", Secret)));
        await SendAsync(Request("GET", "/v1/nodes", ("Authorization", "Bearer " + Secret)));

        var shown = await JournalAsync();

        Assert.DoesNotContain(Secret, shown);
        var requests = JsonSerializer.Deserialize<JsonElement>(shown).GetProperty("Requests").EnumerateArray().Skip(1).ToList();
        Assert.Equal([Accessor, Accessor], requests.Select(request => request.GetProperty("Token").GetString()));
        Assert.Equal(Accessor, requests[0].GetProperty("Headers").GetProperty("X-Nomad-Token").GetString());
        Assert.Equal("redacted", requests[1].GetProperty("Headers").GetProperty("Authorization").GetString());
    }

    [Fact]
    public async Task Requests_AreFoundByTheAccessor()
    {
        await SendAsync(Request("GET", "/v1/nodes", ("X-Nomad-Token", Secret)));
        await SendAsync(Request("GET", "/v1/jobs", ("X-Nomad-Token", Header)));

        Assert.Equal(["/v1/nodes"], JsonSerializer.Deserialize<JsonElement>(await JournalAsync("?token=" + Accessor))
            .GetProperty("Requests").EnumerateArray().Select(request => request.GetProperty("Path").GetString()));
    }

    [Fact]
    public async Task Journal_ShowsNoSecret_WhereverOneWasSent()
    {
        await SendAsync(Request("GET", "/v1/nodes", ("X-Nomad-Token", Header)));
        await SendAsync(Request("GET", "/v1/nodes", ("Authorization", "Bearer " + Bearer)));
        await SendAsync(Request("GET", "/v1/nodes", ("Authorization", "Basic " + Bearer)));
        await SendAsync(Request("GET", "/v1/nodes", ("X-Emulator-Token", Emulator)));
        await SendAsync(Request("GET", "/v1/nodes", ("Cookie", "token=" + Header)));
        await SendAsync(Request("GET", "/v1/nodes", ("X-Vault-Token", Header)));
        foreach (var name in (string[])["token", "Token", "X-Nomad-Token", "%74oken", "secret_id", "access_token"])
        {
            await SendAsync(Request("GET", $"/v1/nodes?{name}={Query}&index=0"));
        }

        await SendAsync(Request("GET", $"/v1/nodes?filter={Uri.EscapeDataString($"SecretID == \"{Filter}\"")}"));
        await SendAsync(Request("PUT", $"/_emulator/nodes?token={Query}"));
        foreach (var body in Bodies()) await SendAsync(Request("PUT", "/v1/acl/token", ("X-Nomad-Token", Secret)), body);
        foreach (var body in Bodies()) await SendAsync(Request("POST", "/v1/no/such/path"), body);

        var shown = await JournalAsync();

        Assert.All([Secret, Bearer, Header, Query, Filter, Body, Emulator], secret => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Bearer)), shown);
    }

    [Fact]
    public async Task MissedWait_ShowsNoSecret()
    {
        await SendAsync(Request("GET", $"/v1/nodes?token={Query}"));

        var (status, text) = await _server.SendAsync("GET", "/_emulator/requests/wait?count=9&timeout=0s");

        Assert.Equal(HttpStatusCode.RequestTimeout, status);
        Assert.DoesNotContain(Query, text);
        Assert.Contains("token=redacted", text);
    }

    [Fact]
    public async Task Secret_CannotBeGuessedByAFilter()
    {
        await SendAsync(Request("PUT", "/v1/acl/token", ("X-Nomad-Token", Secret)), $$"""{"SecretID": "{{Body}}"}""");

        Assert.Equal("""{"Requests":[],"Last":2,"Dropped":0}""", await JournalAsync($"?pointer=/SecretID&equals={Body}"));
    }

    private static IEnumerable<string> Bodies() =>
    [
        $$"""{"SecretID": "{{Body}}", "Name": "x", "Type": "management"}""",
        $$"""{"secretid": "{{Body}}"}""",
        $$"""{"Secret\u0049D": "{{Body}}"}""",
        $$"""{"BootstrapSecret": "{{Body}}"}""",
        $$"""{"Node": {"SecretID": "{{Body}}"}, "Nodes": [{"SecretID": "{{Body}}"}]}""",
        $$$"""{"Job": {"ID": "web", "VaultToken": "{{{Body}}}", "ConsulToken": "{{{Body}}}", "TaskGroups": [{"Tasks": [{"Env": {"DB_PASSWORD": "{{{Body}}}"}, "Secrets": [{"Path": "{{{Body}}}"}]}]}]}}""",
        $$"""{"SecretID": "{{Body}}", """,
        $$"""{SecretID: "{{Body}}"}""",
        $"token={Body}",
        $$"""{"Name": "x"} {"SecretID": "{{Body}}"}""",
        $$"""{"Description": "{{new string('x', 65_480)}}", "SecretID": "{{Body}}", "Name": "x"}""",
        $$"""{"Description": "{{new string('x', 65_500)}}", "SecretID": "{{Body}}", "Name": "x"}""",
    ];

    private string Secret => _boss.GetProperty("SecretID").GetString()!;

    private string Accessor => _boss.GetProperty("AccessorID").GetString()!;

    private static HttpRequestMessage Request(string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private async Task SendAsync(HttpRequestMessage request, string? body = null)
    {
        if (body is not null) request.Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json"));
        using (request) (await _server.Client.SendAsync(request)).Dispose();
    }

    private async Task<string> JournalAsync(string query = "") => (await _server.SendAsync("GET", "/_emulator/requests" + query)).Text;
}
