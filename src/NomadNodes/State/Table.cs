using NomadNodes.State.Orders;
using NomadNodes.State.Trees;

namespace NomadNodes.State;

/// <summary>One table of a snapshot: its rows in key order, and the last index that moved it. <see cref="TableSchema{TKey, T}"/> makes them.</summary>
internal sealed record Table<TKey, T>(SortedTree<TKey, Row<T>> Rows, ulong Index)
    where TKey : struct, IComparable<TKey>
    where T : class
{
    public static Table<TKey, T> Empty { get; } = new(SortedTree<TKey, Row<T>>.Empty, 0);

    /// <summary>The same rows in each of the further orders that the schema declares.</summary>
    public IReadOnlyList<IOrderedRows<TKey, T>> Orders { get; init; } = [];

    public int Count => Rows.Count;

    public Row<T>? Find(TKey key) => Rows.Find(key);

    public IOrderedRows<TKey, T> OrderedRows(ITableOrder<TKey, T> order)
    {
        foreach (var rows in Orders)
        {
            if (ReferenceEquals(rows.Order, order)) return rows;
        }

        throw new ArgumentException("The table's schema does not declare this order.", nameof(order));
    }
}
