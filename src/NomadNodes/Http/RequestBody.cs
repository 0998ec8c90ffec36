using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NomadNodes.Errors;
using NomadNodes.Http.Journal;
using NomadNodes.Model.Json;

namespace NomadNodes.Http;

/// <summary>Bodies of writes: JSON by Go's rules, whatever their type says.</summary>
internal static class RequestBody
{
    private const int UsualSize = 512;

    /// <summary>Reads the first JSON value into a new <typeparamref name="T"/>, or says what is wrong with it.</summary>
    /// <exception cref="BadHttpRequestException">The body is larger than the server takes, or its framing is broken.</exception>
    internal static async ValueTask<Outcome<T>> ReadAsync<T>(HttpContext context, GoObject<T> form)
        where T : class, new()
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: false })
            return RequestErrors.EmptyBody;
        var body = await ReadAllAsync(context);
        context.Features.Get<JournalEntry>()?.Take(body.WrittenMemory);
        var target = new T();
        return GoJson.Decode(body.WrittenSpan, form, target) is { } fault ? RequestErrors.UnreadableBody(fault) : target;
    }

    private static async Task<ArrayBufferWriter<byte>> ReadAllAsync(HttpContext context)
    {
        var body = new ArrayBufferWriter<byte>(UsualSize);
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            foreach (var piece in read.Buffer)
                body.Write(piece.Span);
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return body;
        }
    }
}
