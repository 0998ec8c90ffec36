using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services;

/// <summary>Looks for one row of a table.</summary>
/// <param name="store">The state.</param>
/// <param name="schema">Of the table.</param>
/// <param name="tableOf">The table in a snapshot.</param>
/// <param name="key">Null for a text that passes as a key and can be nobody's.</param>
internal sealed class RowQuery<TKey, T>(StateStore store, TableSchema<TKey, T> schema, Func<Snapshot, Table<TKey, T>> tableOf, TKey? key) : IBlockingQuery<RowAnswer>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    public void Watch(ref WatchSet keys) =>
        keys.Add(key is { } known ? WatchKey.Exact(schema.Table, schema.KeyText(known)) : WatchKey.Whole(schema.Table));

    public RowAnswer Run()
    {
        var table = tableOf(store.Current);
        return key is { } known && table.Find(known) is { } row ? new(schema.IndexesOf(row.Record).Modify, row.Full) : new(table.Index, null);
    }

    public ulong IndexOf(RowAnswer answer) => answer.Index;
}
