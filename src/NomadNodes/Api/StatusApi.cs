using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Agents;

namespace NomadNodes.Api;

/// <summary>Who leads, and which regions there are. See https://developer.hashicorp.com/nomad/api-docs/status.</summary>
internal static class StatusApi
{
    public static void MapStatus(this IEndpointRouteBuilder app, AgentSelf self, RegionRule region)
    {
        var group = app.MapGroup("/v1").WithTags("Status");
        group.MapGet("/status/leader", context => PlainRead.WriteOpenAsync(context, region, () => WireBytes.Of(self.RpcAddress, static (w, text) => w.Text(text)))).Describe(() => StatusDocs.Leader);
        group.MapGet("/status/peers", context => PlainRead.WriteOpenAsync(context, region, () => ListOf(self.RpcAddress))).Describe(() => StatusDocs.Peers);
        // Nomad: answered from what the server knows itself, whatever region is asked for.
        group.MapGet("/regions", context => PlainRead.WriteOpenAsync(context, null, () => ListOf(region.Own))).Describe(() => StatusDocs.Regions);
    }

    private static byte[] ListOf(string one) => WireBytes.Of(one, static (w, text) =>
    {
        w.BeginArray();
        w.Text(text);
        w.EndArray();
    });
}
