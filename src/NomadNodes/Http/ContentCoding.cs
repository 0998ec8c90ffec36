using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>How the body of a response is compressed.</summary>
internal enum ContentCoding
{
    None,
    Gzip,
    Deflate,
}

internal static class ContentCodings
{
    private static readonly StringValues Gzip = "gzip";
    private static readonly StringValues Deflate = "deflate";

    /// <summary>
    /// Nomad: the first exact <c>gzip</c> or <c>deflate</c> of the first Accept-Encoding line decides; weights, other spellings and
    /// <c>*</c> mean nothing, and a request for an upgrade is never compressed.
    /// </summary>
    internal static ContentCoding WantedBy(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        return accepted.Count == 0 || First(accepted) is not { Length: > 0 } line || First(request.Headers.Upgrade) is { Length: > 0 }
            ? ContentCoding.None
            : Parse(line);
    }

    internal static StringValues Header(this ContentCoding coding) => coding == ContentCoding.Gzip ? Gzip : Deflate;

    private static string? First(in StringValues values) => values.Count == 0 ? null : values[0];

    private static ContentCoding Parse(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(','))
        {
            var token = line[range].Trim();
            if (token is "gzip")
                return ContentCoding.Gzip;
            if (token is "deflate")
                return ContentCoding.Deflate;
        }
        return ContentCoding.None;
    }
}
