using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using NomadNodes.Errors;
using NomadNodes.Http.Journal;

namespace NomadNodes.Http.Faults;

/// <summary>Answers a request with what a rule makes of it.</summary>
internal static class FaultedAnswer
{
    /// <param name="context">The request.</param>
    /// <param name="fault">What happens to it.</param>
    /// <param name="entry">Of the journal; null while that is off.</param>
    /// <param name="next">What answers requests to which nothing happens.</param>
    internal static async Task SendAsync(HttpContext context, TakenFault fault, JournalEntry? entry, RequestDelegate next)
    {
        if (!await fault.DelayAsync(context.RequestAborted)) return;
        var rule = fault.Rule;
        if (FaultText.Of(rule) is null && !rule.Drop) await PassAsync(context, rule, next);
        else if (!await UnreadBody.TakeAsync(context, entry)) return;
        else if (rule.Drop) Drop(context, entry);
        else await PassAsync(context, rule, FaultText.Of(rule)!);
    }

    private static void Drop(HttpContext context, JournalEntry? entry)
    {
        entry?.Lose();
        context.Abort();
    }

    private static async Task PassAsync(HttpContext context, FaultRule rule, RequestDelegate answer)
    {
        var headers = FaultHeaders.Attach(rule, context.Response);
        // The answer to HEAD has no body that could be cut.
        if (rule.Truncate is { } length && !HttpMethods.IsHead(context.Request.Method)) await CutAsync(context, length, answer);
        else await answer(context);
        headers.Apply();
    }

    private static async Task CutAsync(HttpContext context, long length, RequestDelegate answer)
    {
        var whole = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        var cut = new CutBody(whole, length);
        context.Features.Set<IHttpResponseBodyFeature>(cut);
        await answer(context);
        if (!cut.IsCut || context.RequestAborted.IsCancellationRequested) return;
        // The head at least, where nothing of the body was let through.
        await whole.Writer.FlushAsync();
        throw new CutOffException();
    }
}
