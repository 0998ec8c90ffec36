using Microsoft.AspNetCore.Routing;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>Every URL of Nomad's that this server answers.</summary>
internal static class Surface
{
    public static void MapNomad(this IEndpointRouteBuilder app, ClusterServices cluster)
    {
        app.MapNodes(cluster.Nodes);
        app.MapEventStream(cluster.Events);
    }
}
