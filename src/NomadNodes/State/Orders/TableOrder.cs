using NomadNodes.State.Trees;

namespace NomadNodes.State.Orders;

/// <summary>
/// Keeps the rows of a table in groups as well: a tree of its own over the same rows, as persistent as the table's, so that a group, or a range of groups, is
/// one scan, and lists in this order are made of its leaves.
/// </summary>
internal sealed class TableOrder<TGroup, TKey, T> : ITableOrder<TKey, T>
    where TGroup : struct, IComparable<TGroup>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    private readonly Func<T, TGroup?> _groupOf;
    private readonly OrderedRows _empty;

    /// <param name="groupOf">Null for records that are in no group.</param>
    public TableOrder(Func<T, TGroup?> groupOf)
    {
        _groupOf = groupOf;
        _empty = new OrderedRows(this, SortedTree<OrderKey<TGroup, TKey>, Row<T>>.Empty);
    }

    public SortedTree<OrderKey<TGroup, TKey>, Row<T>> Rows(Table<TKey, T> table) => Rows(table.OrderedRows(this));

    /// <summary>The rows as the writer has left them so far.</summary>
    public SortedTree<OrderKey<TGroup, TKey>, Row<T>> Rows(TableEditor<TKey, T> table) => Rows(table.OrderedRows(this));

    public RowGroup<TGroup, TKey, T> Group(Table<TKey, T> table, TGroup group) => new(Rows(table), group);

    /// <summary>The group as the writer has left it so far; what is changed during the enumeration is not seen.</summary>
    public RowGroup<TGroup, TKey, T> Group(TableEditor<TKey, T> table, TGroup group) => new(Rows(table), group);

    public IOrderedRows<TKey, T> Of(SortedTree<TKey, Row<T>> rows) => rows.Count == 0 ? _empty : Build(rows);

    private OrderedRows Build(SortedTree<TKey, Row<T>> rows)
    {
        var entries = new List<KeyValuePair<OrderKey<TGroup, TKey>, Row<T>>>(rows.Count);
        for (var at = rows.First(); at.IsValid; at.MoveNext())
        {
            if (_groupOf(at.Row.Record) is { } group) entries.Add(new(new(group, at.Key), at.Row));
        }

        entries.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        return new OrderedRows(this, SortedTree<OrderKey<TGroup, TKey>, Row<T>>.FromSorted(entries));
    }

    private static SortedTree<OrderKey<TGroup, TKey>, Row<T>> Rows(IOrderedRows<TKey, T> rows) => ((OrderedRows)rows).Tree;

    private TGroup? GroupOf(Row<T>? row) => row is null ? null : _groupOf(row.Record);

    private sealed class OrderedRows(TableOrder<TGroup, TKey, T> order, SortedTree<OrderKey<TGroup, TKey>, Row<T>> tree) : IOrderedRows<TKey, T>
    {
        public ITableOrder<TKey, T> Order => order;

        public SortedTree<OrderKey<TGroup, TKey>, Row<T>> Tree => tree;

        public IOrderEditor<TKey, T> Edit() => new Editor(order, this);
    }

    private sealed class Editor(TableOrder<TGroup, TKey, T> order, OrderedRows rows) : IOrderEditor<TKey, T>
    {
        private readonly SortedTreeEditor<OrderKey<TGroup, TKey>, Row<T>> _tree = rows.Tree.Edit();
        private OrderedRows _rows = rows;

        public ITableOrder<TKey, T> Order => order;

        public void Follow(TKey key, Row<T>? before, Row<T>? after)
        {
            var old = order.GroupOf(before);
            var now = order.GroupOf(after);
            if (old is { } left && !(now is { } same && left.CompareTo(same) == 0)) _tree.Remove(new(left, key));
            if (now is { } group) _tree.Set(new(group, key), after!);
        }

        public IOrderedRows<TKey, T> ToRows()
        {
            var tree = _tree.ToTree();
            return ReferenceEquals(tree, _rows.Tree) ? _rows : _rows = new OrderedRows(order, tree);
        }
    }
}
