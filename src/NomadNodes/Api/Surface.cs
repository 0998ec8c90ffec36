using Microsoft.AspNetCore.Routing;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>Every URL of Nomad's that this server answers.</summary>
internal static class Surface
{
    public static void MapNomad(this IEndpointRouteBuilder app, ClusterServices cluster)
    {
        app.MapNodes(cluster.Nodes);
        app.MapNodeWrites(cluster.NodeWrites, cluster.Region);
        app.MapNodePools(cluster.NodePools);
        app.MapNodePoolWrites(cluster.NodePoolWrites, cluster.Region);
        app.MapNamespaces(cluster.Namespaces, cluster.NamespaceWrites, cluster.Region);
        app.MapJobWrites(cluster.JobWrites, cluster.Region);
        app.MapJobs(cluster.Jobs);
        app.MapAllocations(cluster.Allocations);
        app.MapEvaluations(cluster.Evaluations, cluster.Allocations);
        app.MapDeployments(cluster.Deployments);
        app.MapSystem(cluster.GarbageRequests, cluster.Region);
        app.MapKeys(cluster.SigningKey, cluster.Region);
        app.MapEnterprise();
        app.MapEventStream(cluster.Events);
    }
}
