namespace NomadNodes.Http.Journal;

/// <param name="Entries">Oldest first.</param>
/// <param name="Last">The sequence of the newest request there was, kept or not.</param>
/// <param name="Dropped">How many the journal had no room for since it was last cleared.</param>
/// <param name="IsEnded">The server is stopping.</param>
internal sealed record JournalPage(IReadOnlyList<JournalEntry> Entries, long Last, long Dropped, bool IsEnded);
