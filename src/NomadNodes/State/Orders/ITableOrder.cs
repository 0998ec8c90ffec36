using NomadNodes.State.Trees;

namespace NomadNodes.State.Orders;

/// <summary>A further order of a table's rows, as its schema declares it.</summary>
internal interface ITableOrder<TKey, T>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    /// <summary>The rows of a table that was made as a whole.</summary>
    IOrderedRows<TKey, T> Of(SortedTree<TKey, Row<T>> rows);
}
