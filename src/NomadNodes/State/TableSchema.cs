using NomadNodes.State.Orders;
using NomadNodes.State.Trees;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>What the state has to know about the records of one table.</summary>
internal sealed class TableSchema<TKey, T>
    where TKey : struct, IComparable<TKey>
    where T : class
{
    public required StateTable Table { get; init; }

    /// <summary>The table's name in storage.</summary>
    public required string StorageName { get; init; }

    public required Func<T, TKey> KeyOf { get; init; }

    /// <summary>The key as text: what watches and storage know it by. Its order by bytes is the key's order.</summary>
    public required Func<TKey, string> KeyText { get; init; }

    public required Func<T, (ulong Create, ulong Modify)> IndexesOf { get; init; }

    /// <summary>The bytes of the record in its list.</summary>
    public required Func<T, byte[]> WriteElement { get; init; }

    /// <summary>The bytes of the record read alone.</summary>
    public required Func<T, byte[]> WriteFull { get; init; }

    /// <summary>The whole record, secrets included, as it is kept in storage.</summary>
    public required Func<T, byte[]> Serialize { get; init; }

    public required Func<ReadOnlyMemory<byte>, T> Deserialize { get; init; }

    public IReadOnlyList<WatchedMember<T>> Watched { get; init; } = [];

    /// <summary>In which orders the rows are kept besides that of their keys.</summary>
    public IReadOnlyList<ITableOrder<TKey, T>> Orders { get; init; } = [];

    public Table<TKey, T> Empty => TableOf(SortedTree<TKey, Row<T>>.Empty, 0);

    /// <summary>A table made as a whole.</summary>
    public Table<TKey, T> TableOf(SortedTree<TKey, Row<T>> rows, ulong index) => new(rows, index) { Orders = [.. Orders.Select(order => order.Of(rows))] };

    public Row<T> RowOf(T record) => new(record, WriteElement(record), WriteFull);

    public RowChange ToRowChange(T record)
    {
        var (create, modify) = IndexesOf(record);
        return new RowChange(StorageName, KeyText(KeyOf(record)), create, modify, Serialize(record));
    }

    public RowChange ToRemoval(TKey key) => new(StorageName, KeyText(key), 0, 0, default);
}
