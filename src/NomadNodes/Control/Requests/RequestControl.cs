using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Http.Journal;
using NomadNodes.OpenApi;

namespace NomadNodes.Control.Requests;

/// <summary>The journal of what was asked: /_emulator/requests.</summary>
internal static class RequestControl
{
    private const string Off = "There is no journal: Journal:Capacity is 0.";
    private const string ClearsAll = "All requests are forgotten; there are no parameters.";
    private const string Stopping = "The server is stopping.";

    public static void MapRequests(this IEndpointRouteBuilder control, RequestJournal journal)
    {
        var requests = control.MapGroup("/requests");
        requests.MapGet("/", context => ListAsync(context, journal)).Describe(() => RequestDocs.List);
        requests.MapGet("/wait", context => WaitAsync(context, journal)).Describe(() => RequestDocs.Wait);
        requests.MapDelete("/", context => ClearAsync(context, journal)).Describe(() => RequestDocs.Clear);
    }

    private static Task ListAsync(HttpContext context, RequestJournal journal)
    {
        var faults = new List<string>();
        var query = RequestsQuery.Read(context.Request.Query, faults);
        return RefusalOf(context, journal, faults) ?? ControlJson.WriteAsync(context, RequestView.Of(journal.Read(query), journal));
    }

    private static Task ClearAsync(HttpContext context, RequestJournal journal)
    {
        // Who names some of them does not want all of them to be forgotten.
        if (context.Request.Query.Count > 0) return ControlJson.RefuseAsync(context, [ClearsAll]);
        journal.Clear();
        return ListAsync(context, journal);
    }

    private static async Task WaitAsync(HttpContext context, RequestJournal journal)
    {
        var faults = new List<string>();
        var (query, count, timeout) = RequestsQuery.ReadWait(context.Request.Query, Math.Max(journal.Capacity, 1), faults);
        if (RefusalOf(context, journal, faults) is { } refused)
        {
            await refused;
            return;
        }

        var page = await journal.WaitAsync(query, count, timeout, context.RequestAborted);
        if (page.Entries.Count >= count) await ControlJson.WriteAsync(context, RequestView.Of(page, journal));
        else if (page.IsEnded) await ControlJson.RefuseAsync(context, [Stopping], StatusCodes.Status503ServiceUnavailable);
        else await ControlJson.RefuseAsync(context, MissedRequests.Describe(journal, page.Entries.Count, count, timeout), StatusCodes.Status408RequestTimeout);
    }

    /// <summary>Null when the journal can be asked.</summary>
    private static Task? RefusalOf(HttpContext context, RequestJournal journal, List<string> faults)
    {
        if (journal.Capacity == 0) return ControlJson.RefuseAsync(context, [Off], StatusCodes.Status409Conflict);
        return faults.Count > 0 ? ControlJson.RefuseAsync(context, faults) : null;
    }
}
