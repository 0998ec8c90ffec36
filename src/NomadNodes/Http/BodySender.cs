using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>
/// Puts a body on the wire. As on a real server, up to 2,048 bytes carry a Content-Length and more is chunked; few and large writes make
/// few chunks and few system calls. A small body in one piece costs no memory here.
/// </summary>
internal static class BodySender
{
    internal const int LengthLimit = 2048;

    internal static Task SendAsync<TBody>(HttpContext context, TBody body)
        where TBody : IBody
    {
        var coding = ContentCodings.WantedBy(context.Request);
        if (coding == ContentCoding.None)
            return SendPlainAsync(context, body);
        context.Response.Headers.ContentEncoding = coding.Header();
        return body.Length == 0
            ? SendPlainAsync(context, new SingleBody(Compression.Nothing(coding)))
            : SendCompressedAsync(context, Compression.Compress(body, coding));
    }

    /// <summary>Never compressed, whatever the request says.</summary>
    internal static Task SendPlainAsync<TBody>(HttpContext context, TBody body)
        where TBody : IBody
    {
        if (body.Length <= LengthLimit)
            context.Response.ContentLength = body.Length;
        if (body.Length == 0)
            return Task.CompletedTask;
        return body.Count == 1 && body.Length <= PieceGatherer.LargestWrite
            ? WriteAsync(context.Response.BodyWriter, body[0])
            : SendPiecesAsync(context.Response.BodyWriter, body);
    }

    private static async Task SendCompressedAsync(HttpContext context, PooledBuffer body)
    {
        using (body)
            await SendPlainAsync(context, body);
    }

    private static Task WriteAsync(PipeWriter writer, ReadOnlyMemory<byte> bytes)
    {
        var written = writer.WriteAsync(bytes);
        return written.IsCompletedSuccessfully ? Task.CompletedTask : written.AsTask();
    }

    private static async Task SendPiecesAsync<TBody>(PipeWriter writer, TBody body)
        where TBody : IBody
    {
        using var gatherer = new PieceGatherer(writer);
        for (var i = 0; i < body.Count; i++)
        {
            if (!await gatherer.WriteAsync(body[i]))
                return;
        }
        await gatherer.FlushAsync();
    }
}
