using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;

namespace NomadNodes.Control;

/// <summary>Allocations without the scheduler: PUT /_emulator/allocations.</summary>
internal static class PlacementControl
{
    private static readonly EndpointDoc Doc = ControlDocs.Call(
        "Put allocations in place",
        "One allocation or a list, all or none, in one write, and without the scheduler. The job is there already, or comes along as Job. What is absent is made up: ID, Name (the lowest free index), TaskGroup (the only one), EvalID, statuses, and resources as the job asks for them.",
        new BodyDoc("The allocations.", """{"JobID": "web", "NodeID": "f7476465-4d6e-c0de-26d0-e383c49be941", "ClientStatus": "running", "Healthy": true}"""),
        ControlDocs.Answer("Placed.", """{"Index": 22, "Allocations": [{"ID": "fefe81d0-08b2-4eca-fae6-6560cde46d31", "Name": "web.g[0]"}]}"""),
        "JobID: there is no job 'web' in the namespace 'default'.");

    public static void MapPlacements(this IEndpointRouteBuilder control, ClusterServices cluster) =>
        control.MapPut("/allocations", context => PlaceAsync(context, cluster)).Describe(() => Doc);

    private static async Task PlaceAsync(HttpContext context, ClusterServices cluster)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        if (AllocationsRequest.Parse(body, cluster.Region.Own, faults) is not { } request)
        {
            await ControlJson.RefuseAsync(context, faults);
            return;
        }

        var placed = await cluster.Placements.PlaceAsync(request.Drafts, request.Place);
        if (placed.Faults.Count > 0) await ControlJson.RefuseAsync(context, placed.Faults);
        else await ControlJson.WriteAsync(context, new { placed.Index, Allocations = placed.Allocations.Select(alloc => new { alloc.ID, alloc.Name }) });
    }
}
