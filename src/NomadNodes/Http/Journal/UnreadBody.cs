using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http.Journal;

/// <summary>Bodies of requests that are answered without anybody reading them.</summary>
internal static class UnreadBody
{
    /// <summary>Waits for the body, as far as the journal keeps bodies, and takes it without consuming it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="entry">Null while the journal is off.</param>
    /// <returns>False when the client has gone.</returns>
    public static async Task<bool> TakeAsync(HttpContext context, JournalEntry? entry)
    {
        if (entry is null || context.Request.ContentLength is 0 || HttpMethods.IsGet(context.Request.Method)) return true;
        try
        {
            await ReadAsync(context, entry);
            return true;
        }
        catch (BadHttpRequestException)
        {
            // Too large, or not as announced: nothing to keep, and no reason to answer otherwise than the rule says.
            return true;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException || context.RequestAborted.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Takes what has come, without waiting and without consuming it.</summary>
    /// <param name="context">A request that was answered.</param>
    /// <param name="entry">Left alone if somebody has read the body.</param>
    public static void Peek(HttpContext context, JournalEntry entry)
    {
        // A client that waits for leave to send its body must not get that now.
        if (entry.Body is not null || context.Request.ContentLength is not (> 0 and <= JournalBody.Limit) || context.Request.Headers.Expect.Count > 0) return;
        try
        {
            if (!context.Request.BodyReader.TryRead(out var read)) return;
            if (!read.Buffer.IsEmpty) entry.Take(read.Buffer.ToArray());
            context.Request.BodyReader.AdvanceTo(read.Buffer.Start);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // Larger than this server takes, so that nobody would have read it; or the client has gone.
        }
    }

    private static async Task ReadAsync(HttpContext context, JournalEntry entry)
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            var isEnough = read.IsCompleted || read.Buffer.Length > JournalBody.Limit;
            if (isEnough && !read.Buffer.IsEmpty) entry.Take(read.Buffer.Slice(0, Math.Min(read.Buffer.Length, JournalBody.Limit + 1)).ToArray());
            reader.AdvanceTo(read.Buffer.Start, isEnough ? read.Buffer.Start : read.Buffer.End);
            if (isEnough) return;
        }
    }
}
