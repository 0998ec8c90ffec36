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
