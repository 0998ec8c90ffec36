using NomadNodes.State.Trees;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>One table while the writer changes it: sees its own changes, can take back those of one write, knows what the batch changed.</summary>
internal sealed class TableEditor<TKey, T>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    private readonly TableSchema<TKey, T> _schema;
    private readonly SortedTreeEditor<TKey, Row<T>> _rows;
    private readonly Table<TKey, T> _before;
    private readonly List<(TKey Key, Row<T>? Previous, bool IsFirst)> _undo = [];
    private readonly HashSet<TKey> _changed = [];
    private ulong _index;
    private ulong _indexAtCheckpoint;

    public TableEditor(TableSchema<TKey, T> schema, Table<TKey, T> table)
    {
        _schema = schema;
        _rows = table.Rows.Edit();
        _before = table;
        _index = _indexAtCheckpoint = table.Index;
    }

    public int Count => _rows.Count;

    public bool IsChanged => _changed.Count > 0 || _index != _before.Index;

    public T? Find(TKey key) => _rows.Find(key)?.Record;

    public void Put(T record, ulong index)
    {
        PutQuietly(record);
        _index = index;
    }

    /// <summary>Stores without moving the table's index. Nomad: a pool that a node's registration creates does not move the pools table.</summary>
    public void PutQuietly(T record)
    {
        var key = _schema.KeyOf(record);
        Remember(key, _rows.Set(key, _schema.RowOf(record)));
    }

    public void Remove(TKey key, ulong index)
    {
        Remember(key, _rows.Remove(key));
        _index = index;
    }

    /// <summary>The rows as they are now, for a look at all of them.</summary>
    public SortedTree<TKey, Row<T>> Rows() => _rows.ToTree();

    public Table<TKey, T> ToTable() => new(_rows.ToTree(), _index);

    /// <summary>Each row that is not as it was before the batch, before and now; null where there was or is none.</summary>
    public IEnumerable<(T? Before, T? After)> Changes() => _changed.Select(key => (_before.Find(key)?.Record, _rows.Find(key)?.Record));

    /// <summary>From here on, <see cref="Rollback"/> leads back to this point.</summary>
    public void Checkpoint()
    {
        _undo.Clear();
        _indexAtCheckpoint = _index;
    }

    public void Rollback()
    {
        for (var i = _undo.Count - 1; i >= 0; i--)
        {
            var (key, previous, isFirst) = _undo[i];
            if (previous is null) _rows.Remove(key);
            else _rows.Set(key, previous);
            if (isFirst) _changed.Remove(key);
        }

        _undo.Clear();
        _index = _indexAtCheckpoint;
    }

    /// <summary>Adds each changed row once, in its last state.</summary>
    public void CollectChanges(ChangeSet changes)
    {
        foreach (var key in _changed)
        {
            var row = _rows.Find(key);
            changes.Add(_schema.Table, row is null ? _schema.ToRemoval(key) : _schema.ToRowChange(row.Record));
            if (_schema.PoolOf is { } poolOf) changes.AddPools(_schema.Table, _before.Find(key), row, poolOf);
        }

        if (_index != _before.Index) changes.TableIndexes.Add(new TableIndex(_schema.StorageName, _index));
    }

    private void Remember(TKey key, Row<T>? previous) => _undo.Add((key, previous, _changed.Add(key)));
}
