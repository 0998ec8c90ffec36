using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Settings;

namespace NomadNodes.Control;

/// <summary>Further clusters of the same server, each by its name: /_emulator/clusters. Every cluster answers for all of them.</summary>
internal static class ClustersControl
{
    public static void MapClusters(this IEndpointRouteBuilder control, IClusterDirectory clusters, ClusterServices cluster)
    {
        var group = control.MapGroup("/clusters");
        group.MapGet("/", context => ControlJson.WriteAsync(context, new { Clusters = clusters.Names.Select(name => Describe(name, clusters.AddressOf(name))) }))
            .Describe(() => ClusterDocs.List);
        group.MapPost("/{name}", context => AddAsync(context, clusters, cluster)).Describe(() => ClusterDocs.Add);
        group.MapDelete("/{name}", context => RemoveAsync(context, clusters)).Describe(() => ClusterDocs.Remove);
    }

    private static object Describe(string name, Uri address) => new { Name = name, Host = address.Authority, Address = address.ToString().TrimEnd('/') };

    private static async Task AddAsync(HttpContext context, IClusterDirectory clusters, ClusterServices cluster)
    {
        if (await ControlName.ForHostOrRefuseAsync(context) is not { } name) return;
        if (await ControlBody.ReadOrRefuseAsync(context, ClusterRequest.Rules, (request, faults) => Look(request, cluster, faults)) is not { } request) return;
        try
        {
            if ((await clusters.AddAsync(name, request.ToOrder())).Succeeded(out var address, out var error)) await ControlJson.WriteAsync(context, Describe(name, address));
            else await ControlJson.RefuseAsync(context, error);
        }
        catch (SettingsException wrong)
        {
            // The file of the server's own seed is no more what it was at the start.
            await ControlJson.RefuseAsync(context, wrong.Faults);
        }
    }

    private static async Task RemoveAsync(HttpContext context, IClusterDirectory clusters)
    {
        if (await ControlName.ForHostOrRefuseAsync(context) is not { } name) return;
        if (await clusters.RemoveAsync(name, context) is { } error) await ControlJson.RefuseAsync(context, error);
        else await ControlJson.WriteAsync(context, new { Name = name });
    }

    private static void Look(ClusterRequest request, ClusterServices cluster, List<string> faults)
    {
        if (request.Seed is { } seed) cluster.Resets.ReadSeed(seed, faults);
    }
}
