namespace NomadNodes.Storage;

/// <summary>
/// Everything that was stored: an entry for each of <see cref="StateTables.All"/>, its rows in the order of their keys' UTF-8 bytes. A raft index of
/// 0 means that nothing has ever been saved.
/// </summary>
internal sealed record StoredState(
    ulong RaftIndex,
    IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> Tables,
    IReadOnlyList<TableIndex> TableIndexes,
    IReadOnlyDictionary<string, string> Meta)
{
    /// <summary>The file that it was read from, for messages about what is in it.</summary>
    internal string Source { get; init; } = "";

    internal static StoredState Empty { get; } = new(
        0,
        StateTables.All.ToDictionary(table => table, IReadOnlyList<StoredRow> (_) => []),
        [],
        new Dictionary<string, string>());
}
