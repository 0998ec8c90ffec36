using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Errors;
using NomadNodes.Http.Faults;
using NomadNodes.OpenApi;

namespace NomadNodes.Control.Faults;

/// <summary>What is to go wrong: /_emulator/faults.</summary>
internal static class FaultControl
{
    public static void MapFaults(this IEndpointRouteBuilder control, FaultRules rules)
    {
        var faults = control.MapGroup("/faults");
        faults.MapGet("/", context => ListAsync(context, rules)).Describe(() => FaultDocs.List);
        faults.MapPut("/", context => ChangeAsync(context, rules, rules.Replace)).Describe(() => FaultDocs.Replace);
        faults.MapPost("/", context => ChangeAsync(context, rules, rules.Add)).Describe(() => FaultDocs.Add);
        faults.MapDelete("/", context => ClearAsync(context, rules)).Describe(() => FaultDocs.Clear);
        faults.MapDelete("/{id}", context => RemoveAsync(context, rules)).Describe(() => FaultDocs.Remove);
    }

    private static Task ListAsync(HttpContext context, FaultRules rules) =>
        ControlJson.WriteAsync(context, new { Faults = rules.List().Select(FaultView.Of) });

    private static async Task ChangeAsync(HttpContext context, FaultRules rules, Func<IReadOnlyList<FaultRule>, ApiError?> change)
    {
        if (await ControlBody.ReadOrRefuseAsync(context) is not { } body) return;
        var faults = new List<string>();
        if (FaultsRequest.Parse(body, faults) is not { } sent) await ControlJson.RefuseAsync(context, faults);
        else if (change(sent) is { } refusal) await ControlJson.RefuseAsync(context, refusal);
        else await ListAsync(context, rules);
    }

    private static Task ClearAsync(HttpContext context, FaultRules rules)
    {
        rules.Clear();
        return ListAsync(context, rules);
    }

    private static Task RemoveAsync(HttpContext context, FaultRules rules)
    {
        var name = (string)context.Request.RouteValues["id"]!;
        return rules.Remove(name) ? ListAsync(context, rules) : ControlJson.RefuseAsync(context, FaultErrors.NotFound(name));
    }
}
