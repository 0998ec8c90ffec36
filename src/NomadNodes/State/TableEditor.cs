using NomadNodes.State.Orders;
using NomadNodes.State.Trees;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>One table while the writer changes it: sees its own changes, can take back those of one write, knows what the batch changed.</summary>
internal sealed class TableEditor<TKey, T> : ITableEditor
    where TKey : struct, IComparable<TKey>
    where T : class
{
    private readonly TableSchema<TKey, T> _schema;
    private readonly SortedTreeEditor<TKey, Row<T>> _rows;
    private readonly Table<TKey, T> _before;
    private readonly List<(TKey Key, Row<T>? Previous, bool IsFirst)> _undo = [];
    private readonly HashSet<TKey> _changed = [];
    private IOrderEditor<TKey, T>[]? _orders;
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

    /// <summary>The last index that moved the table.</summary>
    public ulong Index => _index;

    public bool IsChanged => _changed.Count > 0 || _index != _before.Index;

    /// <summary>The keys of the rows that the batch has changed so far.</summary>
    public IReadOnlyCollection<TKey> ChangedKeys => _changed;

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
        Remember(key, Set(key, _schema.RowOf(record)));
    }

    public void Remove(TKey key, ulong index)
    {
        Remember(key, Set(key, null));
        _index = index;
    }

    /// <summary>The rows as they are now, for a look at all of them.</summary>
    public SortedTree<TKey, Row<T>> Rows() => _rows.ToTree();

    /// <summary>The same in one of the further orders that the schema declares.</summary>
    public IOrderedRows<TKey, T> OrderedRows(ITableOrder<TKey, T> order)
    {
        foreach (var editor in _orders ?? [])
        {
            if (ReferenceEquals(editor.Order, order)) return editor.ToRows();
        }

        return _before.OrderedRows(order);
    }

    public Table<TKey, T> ToTable() => new(_rows.ToTree(), _index) { Orders = _orders is null ? _before.Orders : Array.ConvertAll(_orders, one => one.ToRows()) };

    /// <summary>Each row that is not as it was before the batch, before and now; null where there was or is none.</summary>
    public IEnumerable<(T? Before, T? After)> Changes() => _changed.Select(key => (_before.Find(key)?.Record, _rows.Find(key)?.Record));

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
            Set(key, previous);
            if (isFirst) _changed.Remove(key);
        }

        _undo.Clear();
        _index = _indexAtCheckpoint;
    }

    public void CollectChanges(ChangeSet changes)
    {
        foreach (var key in _changed)
        {
            var row = _rows.Find(key);
            changes.Add(_schema, key, row);
            foreach (var member in _schema.Watched) changes.AddWatched(_schema.Table, _before.Find(key), row, member);
        }

        if (_index != _before.Index) changes.TableIndexes.Add(new TableIndex(_schema.StorageName, _index));
    }

    /// <summary>The row that was there before; null stands for none, before and after.</summary>
    private Row<T>? Set(TKey key, Row<T>? row)
    {
        var previous = row is null ? _rows.Remove(key) : _rows.Set(key, row);
        _orders ??= EditOrders();
        foreach (var order in _orders) order.Follow(key, previous, row);
        return previous;
    }

    private IOrderEditor<TKey, T>[] EditOrders()
    {
        var editors = new IOrderEditor<TKey, T>[_before.Orders.Count];
        for (var i = 0; i < editors.Length; i++) editors[i] = _before.Orders[i].Edit();
        return editors;
    }

    private void Remember(TKey key, Row<T>? previous) => _undo.Add((key, previous, _changed.Add(key)));
}
