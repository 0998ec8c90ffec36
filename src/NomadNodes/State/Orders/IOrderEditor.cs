namespace NomadNodes.State.Orders;

/// <summary>One of a table's further orders while the writer changes the table.</summary>
internal interface IOrderEditor<TKey, T>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    ITableOrder<TKey, T> Order { get; }

    /// <summary>Follows a change that the table itself has made.</summary>
    /// <param name="key">Of both rows.</param>
    /// <param name="before">Null when there was none.</param>
    /// <param name="after">Null when there is none any more.</param>
    void Follow(TKey key, Row<T>? before, Row<T>? after);

    /// <summary>The rows as they are now. The editor may go on.</summary>
    IOrderedRows<TKey, T> ToRows();
}
