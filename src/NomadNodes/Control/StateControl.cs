using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Seeding;

namespace NomadNodes.Control;

/// <summary>The whole state as one document: GET and PUT /_emulator/state.</summary>
internal static class StateControl
{
    public static void MapState(this IEndpointRouteBuilder control, ClusterServices cluster)
    {
        control.MapGet("/state", context => ExportAsync(context, cluster.States)).Describe(() => ControlDocs.Export);
        control.MapPut("/state", context => ImportAsync(context, cluster.States)).Describe(() => ControlDocs.Import);
    }

    /// <summary>Without secrets, unless somebody asks for them: documents are kept in files and shown to others.</summary>
    private static Task ExportAsync(HttpContext context, ClusterStates states)
    {
        var secrets = context.Request.Query["secrets"].ToString();
        if (secrets is not ("" or "true" or "false")) return ControlJson.RefuseAsync(context, ["secrets: is not true or false."]);
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, states.Export(withSecrets: secrets == "true"), ModelJson.Default.StateDocument, context.RequestAborted);
    }

    private static async Task ImportAsync(HttpContext context, ClusterStates states)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        if (StateReader.Read(body, faults) is { } document) await ControlJson.WriteIndexAsync(context, await states.ImportAsync(document));
        else await ControlJson.RefuseAsync(context, faults);
    }
}
