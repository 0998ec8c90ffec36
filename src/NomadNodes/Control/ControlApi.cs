using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Control.Faults;
using NomadNodes.Control.Requests;
using NomadNodes.Http;
using NomadNodes.Services;
using NomadNodes.Simulation;

namespace NomadNodes.Control;

/// <summary>Everything under /_emulator: what a real server does not have and a test needs.</summary>
internal static class ControlApi
{
    public const string Prefix = "/_emulator";

    public static void MapControl(this IEndpointRouteBuilder app, ClusterServices cluster, ClockDriver clock, Traffic traffic, IClusterDirectory clusters, RequestCounters counters)
    {
        var control = app.MapGroup(Prefix).WithTags("Control").WithMetadata(new ControlEndpoint());
        control.MapStatus(cluster, clock, counters);
        control.MapReset(cluster);
        control.MapState(cluster);
        control.MapSnapshots(cluster);
        control.MapAgents(cluster);
        control.MapFleet(cluster);
        control.MapClock(cluster, clock);
        control.MapClients(cluster);
        control.MapPlacements(cluster);
        control.MapFaults(traffic.Faults);
        control.MapRequests(traffic.Journal);
        control.MapClusters(clusters, cluster);
        control.MapSchema();
    }
}

/// <summary>Marks the endpoints that nobody reaches past <see cref="ControlGuard"/>, whatever path led to them.</summary>
internal sealed class ControlEndpoint;
