using System.Globalization;
using NomadNodes.Http.Journal;
using NomadNodes.Model.Json;

namespace NomadNodes.Control.Requests;

/// <summary>What there was instead of the requests that somebody waited for.</summary>
internal static class MissedRequests
{
    // The newest; the rest can be listed.
    private const int Shown = 10;

    /// <param name="journal">Whose other requests are told.</param>
    /// <param name="found">How many fitted.</param>
    /// <param name="wanted">How many were waited for.</param>
    /// <param name="timeout">For how long.</param>
    public static IReadOnlyList<string> Describe(RequestJournal journal, int found, int wanted, TimeSpan timeout)
    {
        var all = journal.Read(new JournalQuery()).Entries;
        var time = GoDuration.Format(timeout.Ticks * TimeSpan.NanosecondsPerTick);
        var first = $"{found} of {wanted} requests that fit came within {time}. The journal holds {all.Count} in all{(all.Count > Shown ? $"; the newest {Shown}" : "")}{(all.Count > 0 ? ":" : ".")}";
        return [first, .. all.Skip(all.Count - Shown).Select(Describe)];
    }

    private static string Describe(JournalEntry entry)
    {
        var became = entry.Status switch
        {
            null => "waits",
            JournalEntry.NoAnswer => "no answer",
            var status => status.Value.ToString(CultureInfo.InvariantCulture),
        };
        return $"{entry.Sequence}: {entry.Request.Method} {entry.Request.Target}: {became}";
    }
}
