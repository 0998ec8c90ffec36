using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Control;

/// <summary>A fleet of any size in one call: POST /_emulator/nodes/scale.</summary>
internal static class FleetControl
{
    private static readonly EndpointDoc Doc = ControlDocs.Call(
        "Make the fleet larger or smaller",
        "Count is how many nodes the fleet has afterwards. New ones are made from Template and filled out; the highest numbers go first. Nodes that are none of the fleet are left alone.",
        new BodyDoc("How large, what of, and in which pools by weight.", """{"Count": 5000, "Template": {"Datacenter": "dc2"}, "Pools": {"default": 3, "gpu": 1}}"""),
        ControlDocs.Answer("Done.", """{"Index": 5007, "Count": 5000, "Added": 5000, "Removed": 0}"""),
        "Count: is no whole number between 0 and 100000.");

    public static void MapFleet(this IEndpointRouteBuilder control, ClusterServices cluster) =>
        control.MapPost("/nodes/scale", context => ScaleAsync(context, cluster.Fleet)).Describe(() => Doc);

    private static async Task ScaleAsync(HttpContext context, Fleet fleet)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        var order = ScaleRequest.Parse(body, faults);
        if (order is null || faults.Count > 0) await ControlJson.RefuseAsync(context, faults);
        else if ((await fleet.ScaleAsync(order)).Succeeded(out var change, out var error)) await ControlJson.WriteAsync(context, change);
        else await ControlJson.RefuseAsync(context, error);
    }
}
