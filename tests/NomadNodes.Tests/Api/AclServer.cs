using System.Net;
using System.Text;
using System.Text.Json;
using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>A server with ACLs on and bootstrapped, and requests to it under tokens.</summary>
public sealed class AclServer : IAsyncLifetime
{
    internal const string Boss = "b055b055-0000-4000-8000-000000000001";
    internal const string NodeId = "5eed0001-0000-4000-8000-000000000001";
    internal const string NodeSecret = "5ec4e7ed-0000-4000-8000-000000000001";
    internal const string Unknown = "99999999-8888-7777-6666-555555555555";

    private readonly Func<ServerSettings, ServerSettings> _change;
    private readonly ManualTimeProvider _clock = new();
    private (ServerApp App, HttpClient Client) _running;

    public AclServer()
        : this(static settings => settings)
    {
    }

    internal AclServer(Func<ServerSettings, ServerSettings> change) => _change = change;

    internal ServerApp App => _running.App;

    internal ManualTimeProvider Clock => _clock;

    internal HttpClient Client => _running.Client;

    public async Task InitializeAsync()
    {
        await StartAsync();
        await TellAsync("PUT", "/v1/acl/bootstrap", $$"""{"BootstrapSecret": "{{Boss}}"}""");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>Stops it, and starts one on the same settings.</summary>
    internal async Task RestartAsync()
    {
        await DisposeAsync();
        await StartAsync();
    }

    internal async Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string path, string? body = null, string? token = Boss)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token is not null) request.Headers.Add("X-Nomad-Token", token);
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A call that must succeed.</summary>
    internal async Task<JsonElement> TellAsync(string method, string path, string? body = null, string? token = Boss)
    {
        var (status, text) = await SendAsync(method, path, body, token);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {status} {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The secret of a new token with one policy of these rules.</summary>
    internal async Task<string> AllowAsync(string rules, string name = "p")
    {
        await TellAsync("PUT", "/v1/acl/policy/" + name, JsonSerializer.Serialize(new { Name = name, Rules = rules }));
        var token = await TellAsync("PUT", "/v1/acl/token", $$"""{"Type": "client", "Policies": ["{{name}}"]}""");
        return token.GetProperty("SecretID").GetString()!;
    }

    internal Task RegisterNodeAsync(string id = NodeId, string secret = NodeSecret, string pool = "default") =>
        TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{id}}", "SecretID": "{{secret}}", "Name": "web", "NodePool": "{{pool}}"}""");

    private async Task StartAsync()
    {
        var app = await ServerApp.StartAsync(_change(TestServer.Settings with { Acl = new AclSettings { Enabled = true } }), _clock);
        _running = (app, new HttpClient { BaseAddress = app.Address });
    }
}
