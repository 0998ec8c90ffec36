using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>Figures in the API document.</summary>
internal static class MetricsDocs
{
    public static readonly EndpointDoc Read = new("Read the server's figures")
    {
        Description = "Real ones of this process: requests, runs of queries, blocked queries, commits, nodes by status, jobs and their groups; with Telemetry:PublishNodeMetrics and PublishAllocationMetrics those of all nodes and tasks. Counters are totals since the start.",
        Parameters = [ParameterDoc.Text("format", "prometheus: Prometheus' text form, where Telemetry:PrometheusMetrics is on; anything else is JSON.", "json"), .. CommonDocs.Read],
        Answers =
        [
            new AnswerDoc(
                200, "The figures.", AnswerDoc.Json,
                """{"Counters": [{"Count": 12, "Labels": {"host": "vm"}, "Max": 1.0, "Mean": 1.0, "Min": 1.0, "Name": "nomad.nomad.rpc.request", "Rate": 0.0, "Stddev": 0.0, "Sum": 12.0}], "Gauges": [{"Labels": {"host": "vm", "status": "ready"}, "Name": "nomad.nomad.nodes", "Value": 3.0}], "Points": [], "PrecisionGauges": [], "Samples": [], "Timestamp": "2026-01-01 00:00:00 +0000 UTC"}"""),
            CommonDocs.Error("Prometheus is asked for and switched off", MetricsErrors.NoPrometheus),
        ],
    };
}
