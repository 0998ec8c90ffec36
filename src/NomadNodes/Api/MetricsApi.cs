using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.OpenApi;
using NomadNodes.Services.Metrics;

namespace NomadNodes.Api;

/// <summary>Figures. See https://developer.hashicorp.com/nomad/api-docs/metrics.</summary>
internal static class MetricsApi
{
    private const string Prometheus = "prometheus";

    public static void MapMetrics(this IEndpointRouteBuilder app, MetricReader metrics, RequestCounters counters) =>
        app.MapGet("/v1/metrics", context => ReadAsync(context, metrics, counters)).WithTags("Metrics").Describe(() => MetricsDocs.Read);

    private static Task ReadAsync(HttpContext context, MetricReader metrics, RequestCounters counters)
    {
        var query = WriteParameters.Bind(context);
        if (query.Query.Get("format") != Prometheus) return Answer.WriteJsonAsync(context, WireBytes.Of(metrics.Read(counters.Requests), MetricsForm.Write), query.Pretty);
        return metrics.TellsPrometheus
            ? Answer.WriteAsync(context, PrometheusText.ContentType, PrometheusText.Of(metrics.Read(counters.Requests), ProcessMetrics.OfPrometheus()))
            : Answer.WriteErrorAsync(context, MetricsErrors.NoPrometheus);
    }
}
