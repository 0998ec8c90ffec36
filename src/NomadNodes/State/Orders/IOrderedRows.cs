namespace NomadNodes.State.Orders;

/// <summary>One version of a table's rows in one of its further orders. Immutable.</summary>
internal interface IOrderedRows<TKey, T>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    ITableOrder<TKey, T> Order { get; }

    IOrderEditor<TKey, T> Edit();
}
