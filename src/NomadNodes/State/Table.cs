using NomadNodes.State.Trees;

namespace NomadNodes.State;

/// <summary>One table of a snapshot: its rows in key order, and the last index that moved it.</summary>
internal sealed record Table<TKey, T>(SortedTree<TKey, Row<T>> Rows, ulong Index)
    where TKey : struct, IComparable<TKey>
    where T : class
{
    public static Table<TKey, T> Empty { get; } = new(SortedTree<TKey, Row<T>>.Empty, 0);

    public int Count => Rows.Count;

    public Row<T>? Find(TKey key) => Rows.Find(key);
}
