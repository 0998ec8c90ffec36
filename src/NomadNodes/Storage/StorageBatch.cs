namespace NomadNodes.Storage;

/// <summary>
/// What one or more writes changed, already folded: no row, table index or meta key is in it twice. The raft index is the newest write's.
/// <see cref="MetaKeys"/> names the meta keys that are not the caller's to set.
/// </summary>
internal sealed record StorageBatch(
    ulong RaftIndex,
    IReadOnlyList<RowChange> Rows,
    IReadOnlyList<TableIndex> TableIndexes,
    IReadOnlyDictionary<string, string> Meta);
