using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NomadNodes.Testing.Control;

/// <summary>What a server answered to one request.</summary>
internal sealed class LinkAnswer
{
    private readonly HttpMethod _method;
    private readonly string _path;
    private readonly byte[] _body;

    private LinkAnswer(HttpRequestMessage request, HttpResponseMessage response, byte[] body)
    {
        _method = request.Method;
        _path = request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.OriginalString;
        _body = body;
        Status = response.StatusCode;
        Index = response.Headers.TryGetValues("X-Nomad-Index", out var values) && ulong.TryParse(values.First(), CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    public HttpStatusCode Status { get; }

    /// <summary>X-Nomad-Index, where there is one.</summary>
    public ulong? Index { get; }

    /// <summary>What a path under /v1 names is not there.</summary>
    public bool IsMissing => Status == HttpStatusCode.NotFound && !IsControl;

    public string Text => Encoding.UTF8.GetString(_body);

    private bool IsControl => _path.StartsWith("/_emulator", StringComparison.Ordinal);

    public static async Task<LinkAnswer> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        new(request, response, await response.Content.ReadAsByteArrayAsync(cancellationToken));

    /// <exception cref="NomadControlException">It is a refusal.</exception>
    public LinkAnswer Checked() =>
        Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices ? this : throw new NomadControlException(_method, _path, Status, Errors());

    public T Read<T>()
    {
        try
        {
            return JsonSerializer.Deserialize<T>(_body, LinkJson.Options) ?? throw new JsonException("It is null.");
        }
        catch (JsonException error)
        {
            throw NomadControlException.Unreadable(_method, _path, Status, error);
        }
    }

    // The control API says what is wrong as {"Errors": […]}; Nomad's own as plain text.
    private IReadOnlyList<string> Errors()
    {
        if (ErrorsOrNull() is { } errors) return errors;
        if (!IsControl) return Text.Length == 0 ? [$"The server answered {(int)Status} and nothing else."] : [Text];
        return [$"This is no answer of a control API. Is it a NomadNodes server, of this version, that listens there? (A real Nomad has nothing under {_path}.)"];
    }

    private IReadOnlyList<string>? ErrorsOrNull()
    {
        if (_body is not [(byte)'{', ..]) return null;
        try
        {
            return JsonSerializer.Deserialize<ErrorList>(_body, LinkJson.Options)?.Errors;
        }
        catch (JsonException)
        {
            // Not ours, then: told as it is.
            return null;
        }
    }

    private sealed record ErrorList(IReadOnlyList<string>? Errors);
}
