using NomadNodes.Model;
using NomadNodes.State.Trees;

namespace NomadNodes.State;

/// <summary>
/// The state of a server whose leader has just set itself up. Nomad: built-in pools and the default namespace at index 1, autopilot at 4,
/// scheduler configuration at 5, the signing key at 7; the next write is 8.
/// </summary>
internal static class FreshState
{
    private const ulong BuiltInIndex = 1;
    private const ulong LastSetUpIndex = 7;

    public static Table<TextKey, Namespace> Namespaces => Few(Schemas.Namespaces, [Namespace.BuiltIn], BuiltInIndex);

    public static Table<TextKey, OperatorSchedulerConfiguration> SchedulerConfig =>
        Few(Schemas.SchedulerConfig, [OperatorSchedulerConfiguration.Initial], OperatorSchedulerConfiguration.Initial.ModifyIndex);

    public static Table<TextKey, AutopilotConfiguration> AutopilotConfig =>
        Few(Schemas.AutopilotConfig, [AutopilotConfiguration.Initial], AutopilotConfiguration.Initial.ModifyIndex);

    public static Snapshot Create(ClusterIdentity identity) => new()
    {
        Index = LastSetUpIndex,
        Identity = identity,
        Nodes = Table<UuidKey, Node>.Empty,
        NodePools = Few(Schemas.NodePools, NodePool.BuiltIn, BuiltInIndex),
        Jobs = Schemas.Jobs.Empty,
        JobSummaries = Schemas.JobSummaries.Empty,
        Allocs = Schemas.Allocs.Empty,
        Evals = Schemas.Evals.Empty,
        Deployments = Schemas.Deployments.Empty,
        Namespaces = Namespaces,
        SchedulerConfig = SchedulerConfig,
        AutopilotConfig = AutopilotConfig,
    };

    // Not Tables.Of, which is for many: a start has to compile all that it uses, and this is what the first write uses too.
    private static Table<TextKey, T> Few<T>(TableSchema<TextKey, T> schema, IReadOnlyList<T> records, ulong index)
        where T : class
    {
        var rows = SortedTree<TextKey, Row<T>>.Empty.Edit();
        foreach (var record in records) rows.Set(schema.KeyOf(record), schema.RowOf(record));
        return schema.TableOf(rows.ToTree(), index);
    }
}
