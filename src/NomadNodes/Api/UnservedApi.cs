using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Http;

namespace NomadNodes.Api;

/// <summary>
/// What a real server answers below paths of which this one serves others: as unknown as any path that is not there, and counted, so that whoever looks
/// (GET /_emulator) sees what a client wanted.
/// </summary>
internal static class UnservedApi
{
    private static readonly string[] OfJobs =
        ["versions", "submission", "scale", "services", "actions", "action", "plan", "dispatch", "revert", "stable", "evaluate", "periodic/force"];

    private static readonly string[] OfAllocations = ["stop", "services", "checks", "pause"];

    private static readonly string[] OfClientAllocations = ["restart", "signal", "gc", "exec", "snapshot", "pause", "checks"];

    private static readonly string[] OfDeployments = ["fail", "pause", "promote", "unblock", "cancel", "allocations", "allocation-health"];

    public static void MapUnserved(this IEndpointRouteBuilder app, RequestCounters counters)
    {
        RequestDelegate handler = context => AnswerAsync(context, counters);
        var group = app.MapGroup("/v1");
        foreach (var ending in OfJobs) group.Map($"/job/{{id}}/{ending}", handler);
        foreach (var ending in OfAllocations) group.Map($"/allocation/{{id}}/{ending}", handler);
        foreach (var ending in OfClientAllocations) group.Map($"/client/allocation/{{id}}/{ending}", handler);
        foreach (var action in OfDeployments) group.Map($"/deployment/{action}/{{id}}", handler);
    }

    private static Task AnswerAsync(HttpContext context, RequestCounters counters)
    {
        counters.CountUnknown(context.Request.Method, RawTarget.Path(RawTarget.Of(context)).ToString());
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Answer.WriteEmptyAsync(context);
    }
}
