using System.Text.Json;
using NomadNodes.State.Trees;
using NomadNodes.Storage;

namespace NomadNodes.State;

/// <summary>The snapshot that a storage holds. Rows are parsed on all cores.</summary>
internal static class SnapshotLoader
{
    /// <exception cref="StorageException">What is stored cannot be read; the message says which row.</exception>
    public static Snapshot ToSnapshot(StoredState stored)
    {
        var shared = new SharedJobs();
        return new()
        {
            Index = stored.RaftIndex,
            Identity = WholeState.ToIdentity(stored),
            Nodes = ToTable(Schemas.Nodes, stored),
            NodePools = ToTable(Schemas.NodePools, stored),
            Jobs = ToTable(Schemas.Jobs, stored, shared.Add),
            JobSummaries = ToTable(Schemas.JobSummaries, stored),
            Allocs = ToTable(Schemas.Allocs, stored, shared.Share),
            Evals = ToTable(Schemas.Evals, stored),
            Deployments = ToTable(Schemas.Deployments, stored),
            Namespaces = OrFresh(ToTable(Schemas.Namespaces, stored), FreshState.Namespaces),
            SchedulerConfig = OrFresh(ToTable(Schemas.SchedulerConfig, stored), FreshState.SchedulerConfig),
            AutopilotConfig = OrFresh(ToTable(Schemas.AutopilotConfig, stored), FreshState.AutopilotConfig),
            Acl = AclState.Of(
                ToTable(Schemas.AclPolicies, stored), ToTable(Schemas.AclTokens, stored), ToTable(Schemas.AclRoles, stored), IndexOf(stored, AclState.BootstrapName)),
        };
    }

    // A state that was saved before the table was kept has no row of it, though every state has one.
    private static Table<TKey, T> OrFresh<TKey, T>(Table<TKey, T> table, Table<TKey, T> fresh)
        where TKey : struct, IComparable<TKey>
        where T : class => table.Count == 0 ? fresh : table;

    private static ulong IndexOf(StoredState stored, string table) => stored.TableIndexes.FirstOrDefault(index => index.Table == table).Index;

    private static Table<TKey, T> ToTable<TKey, T>(TableSchema<TKey, T> schema, StoredState stored, Func<T, T>? share = null)
        where TKey : struct, IComparable<TKey>
        where T : class => schema.TableOf(SortedTree<TKey, Row<T>>.FromSorted(ParseAll(schema, stored, share)), IndexOf(stored, schema.StorageName));

    private static KeyValuePair<TKey, Row<T>>[] ParseAll<TKey, T>(TableSchema<TKey, T> schema, StoredState stored, Func<T, T>? share)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        // In the order of their keys already: it is that of the keys' texts, and each row is checked to be under its own.
        var rows = stored.Tables[schema.StorageName];
        var parsed = new KeyValuePair<TKey, Row<T>>[rows.Count];
        try
        {
            Parallel.For(0, rows.Count, i => parsed[i] = Parse(schema, rows[i], stored.Source, share));
        }
        catch (AggregateException errors) when (errors.InnerExceptions[0] is StorageException first)
        {
            throw first;
        }

        return parsed;
    }

    private static KeyValuePair<TKey, Row<T>> Parse<TKey, T>(TableSchema<TKey, T> schema, StoredRow row, string source, Func<T, T>? share)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        try
        {
            var record = schema.Deserialize(row.Document);
            if (share is not null) record = share(record);
            var key = schema.KeyOf(record);
            return schema.KeyText(key) == row.Key ? new(key, schema.RowOf(record)) : throw new JsonException("It belongs to another key.");
        }
        catch (Exception error) when (error is JsonException or FormatException)
        {
            throw StorageFailures.Damaged(source, $"the row {schema.StorageName}/{row.Key} cannot be read ({error.Message.TrimEnd('.')})", error);
        }
    }
}
