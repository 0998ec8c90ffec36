using System.Net;
using System.Text;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

/// <summary>A server in memory with an empty cluster, and the calls of its control API.</summary>
public sealed class ControlServer : IAsyncLifetime
{
    internal const string NodeId = "5eed0001-0000-4000-8000-000000000001";
    internal const string OtherId = "5eed0002-0000-4000-8000-000000000002";

    private readonly ServerSettings _settings;
    private readonly TimeProvider? _clock;
    private ServerApp? _app;
    private HttpClient? _client;

    public ControlServer()
        : this(settings => settings)
    {
    }

    internal ControlServer(Func<ServerSettings, ServerSettings> change, TimeProvider? clock = null)
    {
        _clock = clock;
        _settings = change(new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Seed = "empty",
            Log = new LogSettings { Level = LogDetail.Off },
        });
    }

    internal ServerApp App => _app!;

    internal HttpClient Client => _client!;

    internal int Port => App.Address.Port;

    /// <summary>Of calls that are refused: the index must be the same before and after.</summary>
    internal ulong Index => App.Cluster.Store.Current.Index;

    internal static async Task<ControlServer> StartAsync(Func<ServerSettings, ServerSettings> change)
    {
        var server = new ControlServer(change);
        await server.InitializeAsync();
        return server;
    }

    public async Task InitializeAsync()
    {
        _app = await ServerApp.StartAsync(_settings, _clock);
        _client = ClientOf(_app.Address);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
    }

    internal async Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A call that must succeed.</summary>
    internal async Task<JsonElement> TellAsync(string method, string path, string? body = null)
    {
        var (status, text) = await SendAsync(method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {status} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>What a refused call says is wrong.</summary>
    internal async Task<string[]> FaultsAsync(HttpStatusCode expected, string method, string path, string? body = null)
    {
        var (status, text) = await SendAsync(method, path, body);
        Assert.True(status == expected, $"{method} {path}: {status} {text}");
        var answer = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal(["Errors"], answer.EnumerateObject().Select(member => member.Name));
        return [.. answer.GetProperty("Errors").EnumerateArray().Select(error => error.GetString()!)];
    }

    internal Task<JsonElement> RegisterAsync(string id = NodeId, string more = "") =>
        TellAsync("PUT", "/_emulator/nodes", $$"""{"ID": "{{id}}", "SecretID": "{{id}}", "Name": "web"{{more}}}""");

    internal Task<JsonElement> ReadNodeAsync(string id = NodeId) => TellAsync("GET", $"/v1/node/{id}");

    private static HttpClient ClientOf(Uri address) => new() { BaseAddress = address };
}
