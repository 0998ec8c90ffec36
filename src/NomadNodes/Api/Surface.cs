using Microsoft.AspNetCore.Routing;
using NomadNodes.Http;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>Every URL of Nomad's that this server answers.</summary>
internal static class Surface
{
    public static void MapNomad(this IEndpointRouteBuilder app, ClusterServices cluster, RequestCounters counters)
    {
        app.MapNodes(cluster.Nodes, cluster.Access);
        app.MapNodeWrites(cluster.NodeWrites, cluster.Access);
        app.MapNodePools(cluster.NodePools, cluster.Access);
        app.MapNodePoolWrites(cluster.NodePoolWrites, cluster.Access);
        app.MapJobWrites(cluster.JobWrites, cluster.Region, cluster.Access);
        app.MapJobs(cluster.Jobs, cluster.Access);
        app.MapJobChecks(cluster.JobWrites, cluster.JobStatuses, cluster.Region, cluster.Access, counters);
        app.MapAllocations(cluster.Allocations, cluster.Access);
        app.MapEvaluations(cluster.Evaluations, cluster.Allocations, cluster.Access);
        app.MapEvaluationWrites(cluster.EvaluationDeletes, cluster.Access);
        app.MapDeployments(cluster.Deployments, cluster.Access);
        app.MapAclTokens(cluster.Acls, cluster.Access);
        app.MapAclPolicies(cluster.Acls, cluster.Access);
        app.MapAclRoles(cluster.Acls, cluster.Access);
        app.MapNamespaces(cluster.Namespaces, cluster.NamespaceWrites, cluster.Access);
        app.MapStatus(cluster.Self, cluster.Region);
        app.MapAgent(cluster.Self, cluster.Schedulers, cluster.Targets, cluster.Access);
        app.MapAgentWrites(cluster.Self, cluster.Access);
        app.MapMonitor(cluster.Targets, cluster.Access, cluster.Ending);
        app.MapOperator(cluster.Configurations, cluster.Self, cluster.Access);
        app.MapRaft(cluster.Self, cluster.Access);
        app.MapSearch(cluster.Search, cluster.Access);
        app.MapNodeClients(cluster.NodeClients, cluster.Access);
        app.MapFileSystem(cluster.NodeClients.Finder, cluster.Access);
        app.MapEmptyLists(cluster.Access);
        app.MapMetrics(cluster.Metrics, counters);
        app.MapSystem(cluster.GarbageRequests, cluster.Access);
        app.MapKeys(cluster.SigningKey, cluster.Region);
        app.MapEnterprise();
        app.MapUnserved(counters);
        app.MapEventStream(cluster.Events);
    }
}
