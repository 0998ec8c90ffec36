using System.Net;
using System.Text;
using System.Text.Json;
using NomadNodes.Tests.Control;

namespace NomadNodes.Tests.Clusters;

/// <summary>A server whose further clusters are asked by their Host, whatever the machine's own resolver makes of such names.</summary>
public abstract class ClusterServer : IAsyncLifetime
{
    private protected ControlServer Server { get; } = new();

    public Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();

    internal Task<JsonElement> MakeAsync(string name, string? body = null) => Server.TellAsync("POST", $"/_emulator/clusters/{name}", body);

    /// <param name="host">With or without a port; null: the server's own.</param>
    /// <param name="method">Of the request.</param>
    /// <param name="path">With the query.</param>
    /// <param name="body">None when null.</param>
    /// <param name="header">Of X-Emulator-Cluster.</param>
    internal async Task<(HttpStatusCode Status, string Text)> AskAsync(string? host, string method, string path, string? body = null, string? header = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Host = host;
        if (header is not null) request.Headers.Add("X-Emulator-Cluster", header);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Server.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    internal async Task<JsonElement> TellAsync(string host, string method, string path, string? body = null)
    {
        var (status, text) = await AskAsync(host, method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{host} {method} {path}: {status} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
