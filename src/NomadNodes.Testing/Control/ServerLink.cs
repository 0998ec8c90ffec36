using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NomadNodes.Testing.Control;

/// <summary>One server, as all handles talk to it: HTTP, wherever it runs.</summary>
internal sealed class ServerLink : IDisposable
{
    /// <summary>What the fixture asks on its own account is no traffic of the system under test: no fault applies to it and the journal leaves it out.</summary>
    private const string UnseenHeader = "X-Emulator-Unseen";

    private readonly HttpClient _http;
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _ended;
    private readonly LinkTarget _target;

    public ServerLink(LinkTarget target)
    {
        _target = target;
        _ended = _end.Token;
        _http = target.CreateClient();
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _http.DefaultRequestHeaders.Add(UnseenHeader, "true");
        if (target.ControlToken is { } control) _http.DefaultRequestHeaders.Add("X-Emulator-Token", control);
    }

    public LinkTarget Target => _target;

    /// <summary>The secret that calls under /v1 carry.</summary>
    public string? Token { get; set; }

    /// <summary>How long waits last that are told nothing else.</summary>
    public TimeSpan Patience { get; init; } = NomadServerOptions.DefaultPatience;

    /// <summary>Whether the server was disposed.</summary>
    public bool IsEnded => _ended.IsCancellationRequested;

    public void Dispose()
    {
        if (IsEnded) return;
        _end.Cancel();
        _end.Dispose();
        _http.Dispose();
    }

    public void ThrowIfEnded()
    {
        if (IsEnded) throw Ended();
    }

    public async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) => (await SendAsync(HttpMethod.Get, path, null, cancellationToken)).Read<T>();

    public async Task<T> PutAsync<T>(string path, JsonNode? body, CancellationToken cancellationToken) => (await SendAsync(HttpMethod.Put, path, body, cancellationToken)).Read<T>();

    public async Task<T> PostAsync<T>(string path, JsonNode? body, CancellationToken cancellationToken) => (await SendAsync(HttpMethod.Post, path, body, cancellationToken)).Read<T>();

    /// <summary>The index of the write, or 0 where there was nothing to write.</summary>
    public async Task<ulong> WriteAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        (await SendAsync(method, path, body, cancellationToken)).Read<IndexAnswer>().Index;

    /// <summary>Null when it is not there.</summary>
    public async Task<T?> FindOrNullAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        var answer = await ExchangeAsync(HttpMethod.Get, path, null, cancellationToken);
        return answer.IsMissing ? null : answer.Checked().Read<T>();
    }

    /// <exception cref="NomadControlException">The server refuses, or does not answer.</exception>
    public async Task<LinkAnswer> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        (await ExchangeAsync(method, path, body is null ? null : JsonSerializer.SerializeToUtf8Bytes(body), cancellationToken)).Checked();

    /// <summary>One request and whatever comes back.</summary>
    public async Task<LinkAnswer> ExchangeAsync(HttpMethod method, string path, byte[]? body, CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended);
        try
        {
            using var request = CreateRequest(method, path, body);
            using var response = await _http.SendAsync(request, either.Token);
            return await LinkAnswer.ReadAsync(request, response, either.Token);
        }
        catch (Exception) when (IsEnded && !cancellationToken.IsCancellationRequested)
        {
            // Whatever became of the request while the server went away.
            throw Ended();
        }
        catch (HttpRequestException error)
        {
            throw NomadControlException.Unanswered(method, path, _target.Address, error);
        }
    }

    private ObjectDisposedException Ended() => new(nameof(NomadServer), $"The {nameof(NomadServer)} at {_target.Address} was disposed; it cannot be used any more.");

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (Token is { Length: > 0 } token) request.Headers.Add(LinkTarget.TokenHeader, token);
        if (body is null) return request;
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }
}
