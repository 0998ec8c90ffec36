using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NomadNodes.Errors;
using NomadNodes.Model;

namespace NomadNodes.Http;

/// <summary>Every way to answer a request of the emulated surface. Headers with facts (<see cref="QueryMeta"/>) are set before.</summary>
internal static class Answer
{
    private static readonly StringValues VaryAcceptEncoding = "Accept-Encoding";
    private static readonly StringValues Json = "application/json";
    private static readonly StringValues PlainText = "text/plain; charset=utf-8";

    /// <summary>What every response has, found or not (Nomad: its compressing middleware is the outermost one).</summary>
    internal static void Prepare(HttpResponse response) => response.Headers.Vary = VaryAcceptEncoding;

    /// <summary>A status of 200 and nothing else: no type, no <c>null</c>.</summary>
    internal static Task WriteEmptyAsync(HttpContext context) => BodySender.SendAsync(context, new SingleBody(default));

    internal static Task WriteErrorAsync(HttpContext context, ApiError error)
    {
        context.Response.StatusCode = error.Status;
        return WriteAsync(context, PlainText, RawText.Bytes(error.Text));
    }

    /// <summary>As <see cref="WriteErrorAsync"/>, but for clients that were refused before anything looked at what they accept.</summary>
    internal static Task WriteBareErrorAsync(HttpContext context, ApiError error)
    {
        context.Response.StatusCode = error.Status;
        context.Response.Headers.ContentType = PlainText;
        return BodySender.SendPlainAsync(context, new SingleBody(RawText.Bytes(error.Text)));
    }

    internal static Task WriteAsync(HttpContext context, StringValues contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.Headers.ContentType = contentType;
        return BodySender.SendAsync(context, new SingleBody(body));
    }

    /// <param name="context">The request.</param>
    /// <param name="json">Compact; sent as it is, without a copy.</param>
    /// <param name="pretty">Whether to indent it.</param>
    internal static Task WriteJsonAsync(HttpContext context, ReadOnlyMemory<byte> json, bool pretty) =>
        WriteJsonAsync(context, new SingleBody(json), pretty);

    /// <param name="context">The request.</param>
    /// <param name="slices">Compact; each one element of the array, or several with the commas between them; none empty.</param>
    /// <param name="pretty">Whether to indent the array.</param>
    internal static Task WriteJsonListAsync(HttpContext context, IReadOnlyList<ReadOnlyMemory<byte>> slices, bool pretty) =>
        WriteJsonAsync(context, new ListBody(slices), pretty);

    /// <param name="context">The request.</param>
    /// <param name="state">What <paramref name="write"/> needs, so that it can be static.</param>
    /// <param name="write">Writes compact JSON.</param>
    /// <param name="pretty">Whether to indent it.</param>
    internal static async Task WriteJsonAsync<TState>(
        HttpContext context, TState state, Action<IBufferWriter<byte>, TState> write, bool pretty)
    {
        using var body = new PooledBuffer();
        write(body, state);
        await WriteJsonAsync(context, body, pretty);
    }

    private static Task WriteJsonAsync<TBody>(HttpContext context, TBody body, bool pretty)
        where TBody : IBody
    {
        context.Response.Headers.ContentType = Json;
        return pretty ? WriteIndentedAsync(context, body) : BodySender.SendAsync(context, body);
    }

    private static async Task WriteIndentedAsync<TBody>(HttpContext context, TBody body)
        where TBody : IBody
    {
        using var indented = PrettyBody.Of(body);
        await BodySender.SendAsync(context, indented);
    }
}
