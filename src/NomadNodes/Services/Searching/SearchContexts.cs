using NomadNodes.Acl;

namespace NomadNodes.Services.Searching;

/// <summary>Every kind of objects that Nomad can search. What this server has none of is searched in vain.</summary>
internal static class SearchContexts
{
    public const string Everything = "all";

    /// <summary>In Nomad's order.</summary>
    public static readonly IReadOnlyList<SearchContext> All =
    [
        new("allocs") { Need = ReadJob, IsByUuid = true, IndexOf = state => state.Allocs.Index, Items = SearchTables.Allocations },
        new("jobs") { Need = ns => Right.Namespace(ns, NamespaceCapability.ListJobs), TakesOddPrefixes = true, IndexOf = state => state.Jobs.Index, Items = SearchTables.Jobs, Parts = SearchTables.JobParts },
        new("nodes") { Need = _ => Right.NodeRead, IsByUuid = true, IndexOf = state => state.Nodes.Index, Items = SearchTables.Nodes },
        new("node_pools") { Need = _ => Right.AnyNodePool(NodePoolCapability.Read), IndexOf = state => state.NodePools.Index, Items = SearchTables.NodePools },
        new("evals") { Need = ReadJob, IsByUuid = true, IsNameless = true, IndexOf = state => state.Evals.Index, Items = SearchTables.Evaluations },
        new("deployment") { Need = ReadJob, IsByUuid = true, IsNameless = true, IndexOf = state => state.Deployments.Index, Items = SearchTables.Deployments },
        new("plugins") { Need = _ => Right.PluginList },
        new("volumes") { Need = ns => Right.Namespace(ns, NamespaceCapability.CsiListVolume), IsNameless = true },
        new("scaling_policy") { Need = ns => Right.Namespace(ns, NamespaceCapability.ListScalingPolicies), IsByUuid = true, IsNameless = true },
        new("vars") { Need = Right.AnyVariable },
        new("namespaces") { Need = _ => Right.AnyOfNamespace(Right.AllNamespaces), IndexOf = state => state.Namespaces.Index, Items = SearchTables.Namespaces },
        new("host_volumes") { Need = ns => Right.Namespace(ns, NamespaceCapability.HostVolumeRead), IsByUuid = true, IsNameless = true },
    ];

    public static SearchContext? Find(string name) => All.FirstOrDefault(context => context.Name == name);

    private static Right ReadJob(string ns) => Right.Namespace(ns, NamespaceCapability.ReadJob);
}
