using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Simulation;

namespace NomadNodes.Control;

/// <summary>What this server is and how it is: GET /_emulator and /_emulator/health.</summary>
internal static class StatusControl
{
    public static void MapStatus(this IEndpointRouteBuilder control, ClusterServices cluster, ClockDriver clock, RequestCounters counters)
    {
        control.MapGet("/", context => ControlJson.WriteAsync(context, Describe(cluster.Status, cluster.Resets.Mode, clock, counters))).Describe(() => ControlDocs.Status);
        control.MapGet("/health", context => ControlJson.WriteAsync(context, new { Status = "ok" })).Describe(() => ControlDocs.Health);
    }

    private static object Describe(ClusterStatus status, ClusterMode mode, ClockDriver clock, RequestCounters counters) => new
    {
        Version = ProductVersion.Text,
        Edition = mode.Edition.ToString().ToLowerInvariant(),
        Simulation = mode.Simulation.ToString().ToLowerInvariant(),
        Acl = mode.Acl,
        status.Index,
        Counts = new { status.Nodes, status.NodePools },
        Clock = ClockControl.Describe(clock),
        Uptime = $"{status.Uptime.TotalSeconds:0.0}s",
        Requests = new { Count = counters.Requests, Unknown = counters.Unknown.ToDictionary(entry => entry.Key, entry => entry.Value) },
        Links = new[] { "/v1/nodes", "/_emulator/health", "/_emulator/reset", "/_emulator/state", "/_emulator/nodes", "/_emulator/clock", "/_emulator/faults", "/_emulator/requests" },
    };
}
