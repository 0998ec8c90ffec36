using System.Globalization;
using NomadNodes.Http.Journal;
using NomadNodes.Model.Json;

namespace NomadNodes.Control.Requests;

/// <summary>A request as the journal's answers show it.</summary>
internal static class RequestView
{
    /// <summary>What was found, and how far the journal reaches.</summary>
    public static object Of(JournalPage page, RequestJournal journal) =>
        new { Requests = page.Entries.Select(entry => Of(entry, journal)), page.Last, page.Dropped };

    private static object Of(JournalEntry entry, RequestJournal journal)
    {
        var request = entry.Request;
        var duration = entry.Duration;
        return new
        {
            entry.Sequence,
            Time = journal.TimeOf(request),
            request.Method,
            Path = request.Path.ToString(),
            Query = request.Query.ToString(),
            Headers = HeadersOf(request),
            Body = entry.Body?.Text ?? "",
            BodyTruncated = entry.Body?.IsCut ?? false,
            request.Token,
            Fault = request.Fault ?? "",
            entry.Status,
            Index = ulong.TryParse(entry.Index, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : (ulong?)null,
            Duration = duration is { } time ? GoDuration.Format(time.Ticks * TimeSpan.NanosecondsPerTick) : null,
        };
    }

    // Names that differ in their case alone are one header.
    private static Dictionary<string, string> HeadersOf(ArrivedRequest request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers) headers[name] = values.ToString();
        return headers;
    }
}
