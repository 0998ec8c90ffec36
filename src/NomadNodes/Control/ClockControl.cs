using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Errors;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Simulation;

namespace NomadNodes.Control;

/// <summary>The cluster's time: /_emulator/clock.</summary>
internal static class ClockControl
{
    public static void MapClock(this IEndpointRouteBuilder control, ClusterServices cluster, ClockDriver driver)
    {
        var clock = control.MapGroup("/clock");
        clock.MapGet("/", context => ControlJson.WriteAsync(context, Describe(driver))).Describe(() => ClockDocs.Show);
        clock.MapPut("/", context => ChangeAsync(context, cluster.Status, driver)).Describe(() => ClockDocs.Change);
        clock.MapPost("/advance", context => AdvanceAsync(context, cluster.Status, driver)).Describe(() => ClockDocs.Advance);
    }

    /// <summary>The clock as every answer shows it.</summary>
    public static object Describe(ClockDriver driver) => new { Mode = ModeOf(driver), driver.Clock.Scale, Now = driver.Clock.GetUtcNow() };

    private static async Task ChangeAsync(HttpContext context, ClusterStatus status, ClockDriver driver)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, ClockRequest.Rules) is not { } request) return;
        await AnswerAsync(context, status, driver, await driver.ChangeAsync(request.ParsedMode, request.Scale, request.ParsedNow, context.RequestAborted));
    }

    private static async Task AdvanceAsync(HttpContext context, ClusterStatus status, ClockDriver driver)
    {
        if (await ControlBody.ReadOrRefuseAsync(context, AdvanceRequest.Rules) is not { } request) return;
        await AnswerAsync(context, status, driver, await driver.AdvanceAsync(request.ParsedBy, context.RequestAborted));
    }

    private static Task AnswerAsync(HttpContext context, ClusterStatus status, ClockDriver driver, Outcome<DateTimeOffset> outcome) =>
        outcome.Succeeded(out var now, out var error)
            ? ControlJson.WriteAsync(context, new { status.Index, Mode = ModeOf(driver), driver.Clock.Scale, Now = now })
            : ControlJson.RefuseAsync(context, error);

    private static string ModeOf(ClockDriver driver) => driver.Clock.Mode.ToString().ToLowerInvariant();
}
