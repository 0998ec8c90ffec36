using Microsoft.AspNetCore.Http;
using NomadNodes.Http.Faults;
using NomadNodes.Http.Journal;

namespace NomadNodes.Http;

/// <summary>
/// Journals the requests of the emulated surface, and lets go wrong what is to go wrong. What a real server does not have passes untouched, and so does what a test
/// asks on its own account, to arrange or to look: that is no traffic of what is tested.
/// </summary>
internal sealed class TrafficMiddleware(RequestDelegate next, Traffic traffic)
{
    private const string Unseen = "X-Emulator-Unseen";

    public Task InvokeAsync(HttpContext context)
    {
        var target = RawTarget.Of(context);
        var path = RawTarget.Path(target);
        if (GoMux.IsForeign(path) || context.Request.Headers.ContainsKey(Unseen)) return next(context);
        var token = traffic.TokenOf(context.Request);
        var fault = traffic.Faults.Take(context.Request.Method, path, token);
        var entry = traffic.Journal.Begin(context, target, token, fault?.Rule.Name);
        // For whoever reads the body. Reads have none and are spared the cost of a further feature.
        if (entry is not null && !HttpMethods.IsGet(context.Request.Method)) context.Features.Set(entry);
        var answer = fault is null ? next(context) : FaultedAnswer.SendAsync(context, fault, entry, next);
        return entry is null ? answer : EndWith(answer, context, entry);
    }

    private static Task EndWith(Task answer, HttpContext context, JournalEntry entry)
    {
        if (!answer.IsCompletedSuccessfully) return FollowAsync(answer, context, entry);
        End(context, entry, isLost: false);
        return Task.CompletedTask;
    }

    private static async Task FollowAsync(Task answer, HttpContext context, JournalEntry entry)
    {
        try
        {
            await answer;
        }
        finally
        {
            End(context, entry, context.RequestAborted.IsCancellationRequested);
        }
    }

    private static void End(HttpContext context, JournalEntry entry, bool isLost)
    {
        try
        {
            if (!isLost) UnreadBody.Peek(context, entry);
        }
        finally
        {
            entry.End(isLost);
        }
    }
}
