using System.Buffers.Text;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Http;

/// <summary>An answer of pieces without a foreseeable end, each as it is or in a frame of JSON. Never compressed.</summary>
internal sealed class FrameStream
{
    private static readonly StringValues Json = "application/json";
    private static readonly StringValues PlainText = "text/plain; charset=utf-8";

    private readonly PipeWriter _writer;
    private readonly bool _isPlain;

    private FrameStream(PipeWriter writer, bool isPlain)
    {
        _writer = writer;
        _isPlain = isPlain;
    }

    /// <param name="context">The request.</param>
    /// <param name="isPlain">Without frames.</param>
    internal static FrameStream Begin(HttpContext context, bool isPlain)
    {
        context.Response.Headers.ContentType = isPlain ? PlainText : Json;
        return new FrameStream(context.Response.BodyWriter, isPlain);
    }

    /// <summary>Sends the headers now: clients wait for them before they do what they want to hear of.</summary>
    /// <returns>False when the client is gone.</returns>
    internal async ValueTask<bool> BeginAsync() => await _writer.FlushAsync() is { IsCompleted: false, IsCanceled: false };

    /// <summary>Sends a piece without waiting for more. Takes as long as the client does.</summary>
    /// <returns>False when the client is gone.</returns>
    internal async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> piece)
    {
        if (_isPlain) return await _writer.WriteAsync(piece) is { IsCompleted: false, IsCanceled: false };
        WriteFrame(piece.Span);
        return await _writer.FlushAsync() is { IsCompleted: false, IsCanceled: false };
    }

    /// <summary>Nomad: frames follow each other without anything between them.</summary>
    private void WriteFrame(ReadOnlySpan<byte> piece)
    {
        var head = "{\"Data\":\""u8;
        var tail = "\"}"u8;
        var span = _writer.GetSpan(head.Length + Base64.GetMaxEncodedToUtf8Length(piece.Length) + tail.Length);
        head.CopyTo(span);
        Base64.EncodeToUtf8(piece, span[head.Length..], out _, out var length);
        tail.CopyTo(span[(head.Length + length)..]);
        _writer.Advance(head.Length + length + tail.Length);
    }
}
