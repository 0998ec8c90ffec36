using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>What one batch changed: rows for storage, and what the watches have to hear.</summary>
/// <param name="forStorage">False: nobody saves them, and there are no rows.</param>
internal sealed class ChangeSet(bool forStorage)
{
    public List<RowChange> Rows { get; } = [];

    public List<TableIndex> TableIndexes { get; } = [];

    public List<StateChange> Watched { get; } = [];

    /// <param name="schema">Of the row's table.</param>
    /// <param name="key">The row's.</param>
    /// <param name="row">Null: it was removed.</param>
    public void Add<TKey, T>(TableSchema<TKey, T> schema, TKey key, Row<T>? row)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        if (forStorage) Rows.Add(row is null ? schema.ToRemoval(key) : schema.ToRowChange(row.Record));
        Watched.Add(new StateChange(schema.Table, schema.KeyText(key)));
    }

    /// <summary>Tells those who watch a member of a row: under the value that it had, and the one that it has now.</summary>
    public void AddWatched<T>(StateTable table, Row<T>? before, Row<T>? after, WatchedMember<T> member)
        where T : class
    {
        var old = before is null ? null : member.TextOf(before.Record);
        var now = after is null ? null : member.TextOf(after.Record);
        if (old is not null) Watched.Add(new StateChange(table, old, member.Space));
        if (now is not null && now != old) Watched.Add(new StateChange(table, now, member.Space));
    }
}
