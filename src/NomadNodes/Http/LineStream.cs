using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>
/// An answer of JSON lines without a foreseeable end. Nomad: never compressed, without facts about the state, and the last answer of its connection.
/// </summary>
internal sealed class LineStream
{
    private static readonly StringValues Json = "application/json";
    private static readonly StringValues Close = "close";
    private static readonly StringValues NoCache = "no-cache";

    private readonly PipeWriter _writer;
    private readonly IHttpRequestLifetimeFeature _lifetime;

    private LineStream(HttpContext context)
    {
        _writer = context.Response.BodyWriter;
        // Not the context itself: it must not be touched any more when the request has just ended.
        _lifetime = context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>();
    }

    /// <summary>The headers go out with the first line, or with the end of the request.</summary>
    internal static LineStream Begin(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentType = Json;
        headers.CacheControl = NoCache;
        headers.Connection = Close;
        return new LineStream(context);
    }

    /// <summary>Sends a line, newline included, without waiting for more. Takes as long as the client does.</summary>
    /// <returns>False when the client is gone.</returns>
    internal async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> line) => await _writer.WriteAsync(line) is { IsCompleted: false, IsCanceled: false };

    /// <summary>Breaks the connection, whatever is still to be sent. From any thread, also after the request.</summary>
    internal void CutOff() => _lifetime.Abort();
}
