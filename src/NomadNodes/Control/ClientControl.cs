using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Allocations;

namespace NomadNodes.Control;

/// <summary>What the clients of nodes do with their allocations, move by move.</summary>
internal static class ClientControl
{
    public static void MapClients(this IEndpointRouteBuilder control, ClusterServices cluster) =>
        control.MapPut("/node/{id}/client", context => MoveAsync(context, cluster.Clients)).Describe(() => ClientDocs.Move);

    private static async Task MoveAsync(HttpContext context, ClientWrites clients)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, ClientRequest.Rules) is not { } request) return;
        await ControlNode.ActAsync(context, id => request.Step switch
        {
            ClientRequest.Run => clients.RunAsync(id),
            ClientRequest.Stop => clients.StopAsync(id),
            _ => clients.SetAsync(id, request.Job!, request.ClientStatus!),
        });
    }
}
