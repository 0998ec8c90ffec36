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
}
