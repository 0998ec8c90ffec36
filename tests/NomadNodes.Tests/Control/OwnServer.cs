using System.Net;
using System.Text.Json;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Control;

/// <summary>A further server of a test, with settings of its own.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly ControlServer _server;

    private OwnServer(ControlServer server) => _server = server;

    public HttpClient Client => _server.Client;

    public int Port => _server.Port;

    public static async Task<OwnServer> StartAsync(Func<ServerSettings, ServerSettings> change) => new(await ControlServer.StartAsync(change));

    public Task<(HttpStatusCode Status, string Text)> SendAsync(string method, string path, string? body = null) => _server.SendAsync(method, path, body);

    public Task<JsonElement> TellAsync(string method, string path, string? body = null) => _server.TellAsync(method, path, body);

    public Task<string[]> FaultsAsync(HttpStatusCode expected, string method, string path, string? body = null) => _server.FaultsAsync(expected, method, path, body);

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();
}
