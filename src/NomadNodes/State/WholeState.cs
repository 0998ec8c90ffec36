using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>A whole snapshot as one storage batch: every row of the new state, and the removal of every row that only the old one had.</summary>
internal static class WholeState
{
    private const string ServerId = "server_id";
    private const string SigningKeyId = "signing_key_id";

    public static readonly IReadOnlyDictionary<string, string> NoMeta = new Dictionary<string, string>();

    public static StorageBatch ToBatch(Snapshot? old, Snapshot next)
    {
        var rows = new List<RowChange>();
        var indexes = new List<TableIndex>();
        Add(Schemas.Nodes, old?.Nodes, next.Nodes, rows, indexes);
        Add(Schemas.NodePools, old?.NodePools, next.NodePools, rows, indexes);
        return new StorageBatch(next.Index, rows, indexes, ToMeta(next.Identity));
    }

    /// <exception cref="StorageException">The stored state does not say who it belongs to.</exception>
    public static ClusterIdentity ToIdentity(IReadOnlyDictionary<string, string> meta)
    {
        if (meta.TryGetValue(ServerId, out var server) && meta.TryGetValue(SigningKeyId, out var key)) return new ClusterIdentity(server, key);
        throw new StorageException("The stored state has no server id: the file was not written by this program. Move it away, or choose another Data:Directory.");
    }

    private static Dictionary<string, string> ToMeta(ClusterIdentity identity) => new()
    {
        [ServerId] = identity.ServerId,
        [SigningKeyId] = identity.SigningKeyId,
    };

    private static void Add<TKey, T>(
        TableSchema<TKey, T> schema, Table<TKey, T>? old, Table<TKey, T> next, List<RowChange> rows, List<TableIndex> indexes)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        for (var at = (old ?? Table<TKey, T>.Empty).Rows.First(); at.IsValid; at.MoveNext())
        {
            if (next.Find(at.Key) is null) rows.Add(schema.ToRemoval(at.Key));
        }

        for (var at = next.Rows.First(); at.IsValid; at.MoveNext()) rows.Add(schema.ToRowChange(at.Row.Record));

        indexes.Add(new TableIndex(schema.StorageName, next.Index));
    }
}
