using System.Net;
using System.Text;
using System.Text.Json;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Api;

/// <summary>The log as clients follow it; the server itself writes none.</summary>
public sealed class MonitorApiTests : IAsyncLifetime
{
    private const string NotBool = "strconv.ParseBool: parsing \"x\": invalid syntax";

    private readonly AclServer _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Frames_HoldTheLines()
    {
        using var response = await OpenAsync("?log_level=debug");
        await _server.SendAsync("GET", "/v1/regions?region=secret");

        var text = await ReadFramesAsync(response, "/v1/regions");

        Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \[DEBUG\] http: GET /v1/regions 200 [0-9.]+ ms index \n$", text);
    }

    [Fact]
    public async Task Lines_ComeAsTheyAre_IfTheyAreWantedPlain()
    {
        using var response = await OpenAsync("?log_level=DEBUG&plain=true&server_id=leader");
        await _server.SendAsync("GET", "/v1/regions");

        Assert.Contains("[DEBUG] http: GET /v1/regions 200", await ReadAsync(response, "\n"), StringComparison.Ordinal);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Lines_AreObjects_IfTheyAreWantedSo()
    {
        using var response = await OpenAsync("?log_level=trace&plain=1&log_json=1");
        await _server.SendAsync("GET", "/v1/regions");

        var line = JsonSerializer.Deserialize<JsonElement>(await ReadAsync(response, "\n"));

        Assert.Equal(("debug", "http", "GET", "/v1/regions"), (Text("@level"), Text("@module"), Text("method"), Text("path")));
        string? Text(string name) => line.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Log_NeverShowsASecret()
    {
        using var response = await OpenAsync("?log_level=trace&plain=true");
        var secret = await _server.AllowAsync("node { policy = \"read\" }");
        await _server.RegisterNodeAsync();
        await _server.SendAsync("GET", $"/v1/nodes?filter=SecretID%20%3D%3D%20%22{secret}%22", token: secret);
        await _server.SendAsync("GET", "/v1/acl/token/self", token: secret);
        await _server.SendAsync("GET", "/v1/regions");

        var text = await ReadAsync(response, "/v1/regions");

        Assert.Contains("/v1/acl/token/self", text, StringComparison.Ordinal);
        Assert.All([secret, AclServer.Boss, AclServer.NodeSecret], one => Assert.DoesNotContain(one, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stream_Ends_WhenTheServerStops()
    {
        using var response = await OpenAsync("?log_level=error");
        var reading = response.Content.ReadAsStringAsync();

        await _server.RestartAsync();

        Assert.Equal("", await reading.WaitAsync(Soon.TooLong));
    }

    [Theory]
    [InlineData("?log_level=loud", 400, "Unknown log level: loud")]
    [InlineData("?log_json=x", 400, "Unknown option for log json: " + NotBool)]
    [InlineData("?plain=x", 400, "Unknown option for plain: " + NotBool)]
    [InlineData("?node_id=a&server_id=b", 400, "Cannot target node and server simultaneously")]
    [InlineData("?index=x", 400, "Invalid index")]
    [InlineData("?region=mars", 500, "No path to region")]
    [InlineData("?server_id=b", 400, "unknown nomad server b")]
    [InlineData("?node_id=" + AclServer.Unknown, 400, "Unknown node " + AclServer.Unknown)]
    [InlineData("?node_id=short", 500, "node lookup failed: index error: UUID must be 36 characters")]
    public async Task Request_IsRefused_IfItIsWrong(string query, int status, string text) =>
        Assert.Equal(((HttpStatusCode)status, text), await _server.SendAsync("GET", "/v1/agent/monitor" + query));

    [Theory]
    [InlineData("agent { policy = \"read\" }", "Unknown node " + AclServer.Unknown)]
    [InlineData("node { policy = \"write\" }", "Permission denied")]
    public async Task Log_IsForWhoMayReadAgents(string rules, string text)
    {
        var token = await _server.AllowAsync(rules);

        Assert.Equal(text, (await _server.SendAsync("GET", "/v1/agent/monitor?node_id=" + AclServer.Unknown, token: token)).Text);
        Assert.Equal("Permission denied", (await _server.SendAsync("GET", "/v1/agent/monitor", token: null)).Text);
    }

    [Fact]
    public async Task Log_IsANodesToo()
    {
        await _server.RegisterNodeAsync();

        using var response = await OpenAsync($"?node_id={AclServer.NodeId}&log_level=debug");
        await _server.SendAsync("GET", "/v1/regions");

        Assert.Contains("/v1/regions", await ReadFramesAsync(response, "/v1/regions"), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> OpenAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/agent/monitor" + query);
        request.Headers.Add("X-Nomad-Token", AclServer.Boss);
        var response = await _server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Soon.TooLong);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    /// <summary>What comes until it holds a text.</summary>
    private static async Task<string> ReadAsync(HttpResponseMessage response, string until)
    {
        var stream = await response.Content.ReadAsStreamAsync();
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!text.ToString().Contains(until, StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer).AsTask().WaitAsync(Soon.TooLong);
            Assert.NotEqual(0, count);
            text.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return text.ToString();
    }

    /// <summary>The first frame whose line holds a text.</summary>
    private static async Task<string> ReadFramesAsync(HttpResponseMessage response, string wanted)
    {
        while (true)
        {
            var frames = await ReadAsync(response, "}");
            foreach (var frame in frames.Split('}', StringSplitOptions.RemoveEmptyEntries))
            {
                var line = Encoding.UTF8.GetString(JsonSerializer.Deserialize<JsonElement>(frame + "}").GetProperty("Data").GetBytesFromBase64());
                if (line.Contains(wanted, StringComparison.Ordinal)) return line;
            }
        }
    }
}
