using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Services;

namespace NomadNodes.Control;

/// <summary>Everything under /_emulator: what a real server does not have and a test needs.</summary>
internal static class ControlApi
{
    public static void MapControl(this IEndpointRouteBuilder app, ClusterServices cluster)
    {
        var control = app.MapGroup("/_emulator").WithTags("Control");
        control.MapStatus(cluster);
        control.MapReset(cluster);
        control.MapAgents(cluster);
    }
}
