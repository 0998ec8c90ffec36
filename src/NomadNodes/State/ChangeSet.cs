using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>What one batch changed: rows for storage, and what the watches have to hear.</summary>
internal sealed class ChangeSet
{
    public List<RowChange> Rows { get; } = [];

    public List<TableIndex> TableIndexes { get; } = [];

    public List<StateChange> Watched { get; } = [];

    public void Add(StateTable table, RowChange row)
    {
        Rows.Add(row);
        Watched.Add(new StateChange(table, row.Key));
    }

    /// <summary>Tells those who watch the pool that a row was in, and the one that it is in now.</summary>
    public void AddPools<T>(StateTable table, Row<T>? before, Row<T>? after, Func<T, string> poolOf)
        where T : class
    {
        var old = before is null ? null : poolOf(before.Record);
        var now = after is null ? null : poolOf(after.Record);
        if (old is not null) Watched.Add(new StateChange(table, old, WatchSpace.Pool));
        if (now is not null && now != old) Watched.Add(new StateChange(table, now, WatchSpace.Pool));
    }
}
