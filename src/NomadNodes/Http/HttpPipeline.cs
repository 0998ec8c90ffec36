using Microsoft.AspNetCore.Builder;

namespace NomadNodes.Http;

internal static class HttpPipeline
{
    /// <summary>
    /// What every request passes first. Routing is added here, behind the router of the emulated surface: left to itself, the
    /// framework would put it in front.
    /// </summary>
    internal static void UseNomadHttp(this IApplicationBuilder app, RequestCounters? counters = null)
    {
        app.UseMiddleware<ExceptionHandling>();
        app.UseMiddleware<GoMux>(counters ?? new RequestCounters());
        app.UseRouting();
    }
}
