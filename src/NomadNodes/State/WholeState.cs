using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>A whole snapshot as one storage batch: every row of the new state, and the removal of every row that only the old one had.</summary>
internal static class WholeState
{
    public static readonly IReadOnlyDictionary<string, string> NoMeta = new Dictionary<string, string>();

    public static StorageBatch ToBatch(Snapshot? old, Snapshot next)
    {
        var rows = new List<RowChange>();
        var indexes = new List<TableIndex>();
        Add(Schemas.Nodes, old?.Nodes, next.Nodes, rows, indexes);
        Add(Schemas.NodePools, old?.NodePools, next.NodePools, rows, indexes);
        Add(Schemas.Jobs, old?.Jobs, next.Jobs, rows, indexes);
        Add(Schemas.JobSummaries, old?.JobSummaries, next.JobSummaries, rows, indexes);
        Add(Schemas.Allocs, old?.Allocs, next.Allocs, rows, indexes);
        Add(Schemas.Evals, old?.Evals, next.Evals, rows, indexes);
        Add(Schemas.Deployments, old?.Deployments, next.Deployments, rows, indexes);
        Add(Schemas.Namespaces, old?.Namespaces, next.Namespaces, rows, indexes);
        Add(Schemas.SchedulerConfig, old?.SchedulerConfig, next.SchedulerConfig, rows, indexes);
        Add(Schemas.AutopilotConfig, old?.AutopilotConfig, next.AutopilotConfig, rows, indexes);
        Add(Schemas.AclPolicies, old?.Acl.Policies, next.Acl.Policies, rows, indexes);
        Add(Schemas.AclTokens, old?.Acl.Tokens, next.Acl.Tokens, rows, indexes);
        Add(Schemas.AclRoles, old?.Acl.Roles, next.Acl.Roles, rows, indexes);
        indexes.Add(new TableIndex(AclState.BootstrapName, next.Acl.BootstrapIndex));
        return new StorageBatch(next.Index, rows, indexes, ToMeta(next.Identity));
    }

    /// <exception cref="StorageException">The stored state does not say who it belongs to.</exception>
    public static ClusterIdentity ToIdentity(StoredState stored) => new(Meta(stored, MetaKeys.ServerId), Meta(stored, MetaKeys.SigningKeyId));

    private static string Meta(StoredState stored, string key) => stored.Meta.TryGetValue(key, out var value)
        ? value
        : throw StorageFailures.Damaged(stored.Source, $"it has no {key}");

    private static Dictionary<string, string> ToMeta(ClusterIdentity identity) => new()
    {
        [MetaKeys.ServerId] = identity.ServerId,
        [MetaKeys.SigningKeyId] = identity.SigningKeyId,
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
