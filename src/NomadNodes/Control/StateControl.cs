using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Model;
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
        control.MapGet("/state", context => WriteAsync(context, cluster.States.Export)).Describe(() => ControlDocs.Export);
        control.MapPut("/state", context => ImportAsync(context, cluster.States)).Describe(() => ControlDocs.Import);
    }

    /// <summary>Answers with a state as one document: without secrets, unless somebody asks for them, because documents are kept in files and shown to others.</summary>
    public static Task WriteAsync(HttpContext context, Func<bool, StateDocument> export)
    {
        var secrets = context.Request.Query["secrets"].ToString();
        if (secrets is not ("" or "true" or "false")) return ControlJson.RefuseAsync(context, ["secrets: is not true or false."]);
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, export(secrets == "true"), ModelJson.Default.StateDocument, context.RequestAborted);
    }

    private static async Task ImportAsync(HttpContext context, ClusterStates states)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        if (StateReader.Read(body, faults) is { } document) await ControlJson.WriteIndexAsync(context, await states.ImportAsync(document));
        else await ControlJson.RefuseAsync(context, faults);
    }
}
