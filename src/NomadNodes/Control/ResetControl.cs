using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Model;
using NomadNodes.OpenApi;
using NomadNodes.Services;

namespace NomadNodes.Control;

/// <summary>POST /_emulator/reset: back to the seed.</summary>
internal static class ResetControl
{
    private static readonly ModeValidator<ModeRequest> Validator = new();

    public static void MapReset(this IEndpointRouteBuilder control, ClusterServices cluster) =>
        control.MapPost("/reset", context => ResetAsync(context, cluster)).Describe(() => ControlDocs.Reset);

    private static async Task ResetAsync(HttpContext context, ClusterServices cluster)
    {
        StateDocument? seed = null;
        if (await ControlBody.ReadOrRefuseAsync(context, Validator, (request, faults) => seed = cluster.Resets.ReadSeed(request.Seed, faults)) is not { } request) return;
        var index = await cluster.Resets.ResetAsync(request.ToOverrides(), seed!);
        await ControlJson.WriteIndexAsync(context, index);
    }
}
