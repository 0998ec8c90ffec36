using NomadNodes.State.Trees;

namespace NomadNodes.State;

/// <summary>Whole tables from records and back.</summary>
internal static class Tables
{
    /// <param name="schema">Of the records.</param>
    /// <param name="records">In any order; no key twice.</param>
    /// <param name="index">The table's last index.</param>
    /// <exception cref="ArgumentException">A key is there twice.</exception>
    public static Table<TKey, T> Of<TKey, T>(TableSchema<TKey, T> schema, IReadOnlyList<T> records, ulong index)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        var rows = new KeyValuePair<TKey, Row<T>>[records.Count];
        Parallel.For(0, rows.Length, i => rows[i] = new(schema.KeyOf(records[i]), schema.RowOf(records[i])));
        Array.Sort(rows, static (a, b) => a.Key.CompareTo(b.Key));
        return schema.TableOf(SortedTree<TKey, Row<T>>.FromSorted(rows), index);
    }

    /// <summary>In the order of their keys.</summary>
    public static IReadOnlyList<T> RecordsOf<TKey, T>(Table<TKey, T> table)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        var records = new List<T>(table.Count);
        for (var at = table.Rows.First(); at.IsValid; at.MoveNext()) records.Add(at.Row.Record);
        return records;
    }
}
