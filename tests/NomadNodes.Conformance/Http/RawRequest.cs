using System.Globalization;
using System.Text;

namespace NomadNodes.Conformance.Http;

/// <summary>One request, exactly as it goes out: neither method nor path nor headers are normalised.
/// Without a body there is no Content-Length; with a header <c>Transfer-Encoding: chunked</c> the body is one chunk.</summary>
internal sealed record RawRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    private bool IsChunked => Headers.GetValueOrDefault("Transfer-Encoding") == "chunked";

    /// <exception cref="InvalidDataException">The path or a header would break the request apart.</exception>
    public byte[] ToBytes(string host)
    {
        if (Path.Any(one => one <= ' ' || one == '\x7f') || Headers.Any(one => one.Value.AsSpan().ContainsAny('\r', '\n')))
            throw new InvalidDataException($"{Method} {Path} cannot be sent: a space or control character in its path or headers");
        var body = Encoding.UTF8.GetBytes(Body ?? "");
        return IsChunked ? [.. Head(host, null), .. Chunks(body)] : [.. Head(host, Body is null ? null : body.Length), .. body];
    }

    private static byte[] Chunks(byte[] body) =>
        body.Length == 0 ? "0\r\n\r\n"u8.ToArray() : [.. Encoding.ASCII.GetBytes($"{body.Length:x}\r\n"), .. body, .. "\r\n0\r\n\r\n"u8];

    private byte[] Head(string host, int? length)
    {
        var head = new StringBuilder($"{Method} {Path} HTTP/1.1\r\nHost: {host}\r\n");
        foreach (var (name, value) in Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (length is not null && !Headers.ContainsKey("Content-Length"))
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }
}
