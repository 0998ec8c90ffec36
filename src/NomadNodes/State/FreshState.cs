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

    public static Table<TextKey, Namespace> Namespaces => Tables.Of(Schemas.Namespaces, [Namespace.BuiltIn], BuiltInIndex);

    public static Table<TextKey, OperatorSchedulerConfiguration> SchedulerConfig =>
        Tables.Of(Schemas.SchedulerConfig, [OperatorSchedulerConfiguration.Initial], OperatorSchedulerConfiguration.Initial.ModifyIndex);

    public static Table<TextKey, AutopilotConfiguration> AutopilotConfig =>
        Tables.Of(Schemas.AutopilotConfig, [AutopilotConfiguration.Initial], AutopilotConfiguration.Initial.ModifyIndex);

    public static Snapshot Create(ClusterIdentity identity) => new()
    {
        Index = LastSetUpIndex,
        Identity = identity,
        Nodes = Table<UuidKey, Node>.Empty,
        NodePools = new(BuiltInPools(), BuiltInIndex),
        Jobs = Schemas.Jobs.Empty,
        JobSummaries = Schemas.JobSummaries.Empty,
        Allocs = Schemas.Allocs.Empty,
        Evals = Schemas.Evals.Empty,
        Deployments = Schemas.Deployments.Empty,
        Namespaces = Namespaces,
        SchedulerConfig = SchedulerConfig,
        AutopilotConfig = AutopilotConfig,
    };

    private static SortedTree<TextKey, Row<NodePool>> BuiltInPools()
    {
        var pools = SortedTree<TextKey, Row<NodePool>>.Empty.Edit();
        foreach (var pool in NodePool.BuiltIn)
        {
            pools.Set(new TextKey(pool.Name), Schemas.NodePools.RowOf(pool));
        }

        return pools.ToTree();
    }
}
