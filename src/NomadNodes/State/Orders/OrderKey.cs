namespace NomadNodes.State.Orders;

/// <summary>Where a row stands in a further order of its table: behind all rows of lower groups, among its own group by its key.</summary>
internal readonly record struct OrderKey<TGroup, TKey>(TGroup Group, TKey Key) : IComparable<OrderKey<TGroup, TKey>>
    where TGroup : struct, IComparable<TGroup>
    where TKey : struct, IComparable<TKey>
{
    public int CompareTo(OrderKey<TGroup, TKey> other)
    {
        var order = Group.CompareTo(other.Group);
        return order != 0 ? order : Key.CompareTo(other.Key);
    }
}
