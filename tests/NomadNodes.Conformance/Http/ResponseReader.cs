using System.Globalization;
using System.Runtime.CompilerServices;

namespace NomadNodes.Conformance.Http;

/// <summary>Reads one HTTP/1.1 response: Content-Length, chunked, or up to the end of the connection.</summary>
internal sealed class ResponseReader(Stream source)
{
    private readonly ByteReader _bytes = new(source);

    /// <summary>The head of the final answer; interim ones (100 Continue) are passed over.</summary>
    /// <exception cref="InvalidDataException">That is no HTTP.</exception>
    public async Task<ResponseHead> HeadAsync(CancellationToken stop)
    {
        while (true)
        {
            var head = new ResponseHead(StatusOf(await _bytes.LineAsync(stop)), await HeadersAsync(stop));
            if (!head.IsInterim)
                return head;
        }
    }

    public async Task<byte[]> BodyAsync(string method, ResponseHead head, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await foreach (var piece in PiecesAsync(method, head, stop))
            body.Write(piece.Span);
        return body.ToArray();
    }

    /// <summary>The body as it arrives; a piece is valid until the next one is asked for.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> PiecesAsync(string method, ResponseHead head, CancellationToken stop)
    {
        if (method == "HEAD" || head.Status is 204 or 304)
            return AsyncEnumerable.Empty<ReadOnlyMemory<byte>>();
        if (head.IsChunked)
            return ChunksAsync(stop);
        return head.Headers.TryGetValue("Content-Length", out var length)
            ? ExactlyAsync(long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture), stop)
            : RestAsync(stop);
    }

    private static int StatusOf(string line)
    {
        var parts = line.Split(' ', 3);
        return parts.Length >= 2 && parts[0].StartsWith("HTTP/1.", StringComparison.Ordinal) && int.TryParse(parts[1], out var status)
            ? status
            : throw new InvalidDataException($"no status line: {line}");
    }

    private async Task<Dictionary<string, string>> HeadersAsync(CancellationToken stop)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var line = await _bytes.LineAsync(stop); line.Length > 0; line = await _bytes.LineAsync(stop))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new InvalidDataException($"no header: {line}");
            headers.TryAdd(line[..colon], line[(colon + 1)..].Trim());
        }

        return headers;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ChunksAsync([EnumeratorCancellation] CancellationToken stop)
    {
        for (var size = await ChunkSizeAsync(stop); size > 0; size = await ChunkSizeAsync(stop))
        {
            await foreach (var piece in ExactlyAsync(size, stop))
                yield return piece;
            await _bytes.LineAsync(stop);
        }

        await HeadersAsync(stop);
    }

    private async Task<long> ChunkSizeAsync(CancellationToken stop)
    {
        var line = await _bytes.LineAsync(stop);
        return long.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size)
            ? size
            : throw new InvalidDataException($"no chunk size: {line}");
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ExactlyAsync(long length, [EnumeratorCancellation] CancellationToken stop)
    {
        while (length > 0)
        {
            var some = await _bytes.SomeAsync(length, stop);
            if (some.IsEmpty)
                throw new EndOfStreamException($"the server closed the connection {length} bytes before the end of a body");
            length -= some.Length;
            yield return some;
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RestAsync([EnumeratorCancellation] CancellationToken stop)
    {
        for (var some = await _bytes.SomeAsync(long.MaxValue, stop); !some.IsEmpty; some = await _bytes.SomeAsync(long.MaxValue, stop))
            yield return some;
    }
}
