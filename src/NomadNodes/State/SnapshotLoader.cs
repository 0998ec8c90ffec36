using System.Text.Json;
using NomadNodes.State.Trees;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>The snapshot that a storage holds. Rows are parsed on all cores.</summary>
internal static class SnapshotLoader
{
    /// <exception cref="StorageException">A stored document cannot be read.</exception>
    public static Snapshot ToSnapshot(StoredState stored) => new()
    {
        Index = stored.RaftIndex,
        Identity = WholeState.ToIdentity(stored.Meta),
        Nodes = ToTable(Schemas.Nodes, stored),
        NodePools = ToTable(Schemas.NodePools, stored),
    };

    private static Table<TKey, T> ToTable<TKey, T>(TableSchema<TKey, T> schema, StoredState stored)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        var rows = stored.Tables[schema.StorageName];
        var parsed = new KeyValuePair<TKey, Row<T>>[rows.Count];
        Parallel.For(0, rows.Count, i => parsed[i] = Parse(schema, rows[i]));
        Array.Sort(parsed, static (a, b) => a.Key.CompareTo(b.Key));
        return new(SortedTree<TKey, Row<T>>.FromSorted(parsed), stored.TableIndexes.FirstOrDefault(index => index.Table == schema.StorageName).Index);
    }

    private static KeyValuePair<TKey, Row<T>> Parse<TKey, T>(TableSchema<TKey, T> schema, StoredRow row)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        try
        {
            var record = schema.Deserialize(row.Document);
            return new(schema.KeyOf(record), schema.RowOf(record));
        }
        catch (JsonException error)
        {
            throw new StorageException(
                $"The stored row {schema.StorageName}/{row.Key} cannot be read: {error.Message} The data is untouched; move it away, or restore a copy.", error);
        }
    }
}
