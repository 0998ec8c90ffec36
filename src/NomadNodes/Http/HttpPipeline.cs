using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

internal static class HttpPipeline
{
    /// <summary>What every request passes first: behind it, the endpoint that will answer is known.</summary>
    internal static void UseNomadHttp(this IApplicationBuilder app, EndpointRoutes routes, RequestCounters counters)
    {
        app.UseMiddleware<ExceptionHandling>();
        app.UseMiddleware<GoMux>(routes, counters);
        app.UseMiddleware<OwnPaths>(routes);
    }

    /// <summary>Where every request ends: its endpoint answers.</summary>
    internal static void RunEndpoint(this IApplicationBuilder app) => app.Run(static context =>
    {
        if (context.GetEndpoint()?.RequestDelegate is { } answer) return answer(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
