using System.Diagnostics;
using NomadNodes.Services.NodeClients;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Metrics;

/// <summary>Reads the figures of this process and of its cluster. A read looks at every node, evaluation and job once.</summary>
internal sealed class MetricReader(StateStore store, BlockingQuery blocking, TimeProvider clock, NodeLoad load, TelemetrySettings telemetry)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>Whether figures are told in Prometheus' form. Nomad: prometheus_metrics.</summary>
    public bool TellsPrometheus => telemetry.PrometheusMetrics;

    /// <param name="requests">How many requests there were.</param>
    public MetricSnapshot Read(long requests)
    {
        var state = store.Current;
        return new(clock.GetUtcNow(), Stopwatch.GetElapsedTime(_start), Sorted(Gauges(state)), Sorted(Counters(requests)));
    }

    private static List<Metric> Sorted(IEnumerable<Metric> metrics) => [.. metrics.OrderBy(metric => metric.Name, StringComparer.Ordinal)];

    private IEnumerable<Metric> Gauges(Snapshot state) =>
    [
        .. ProcessMetrics.Gauges(),
        .. ServerMetrics.Of(state, blocking.Waiting),
        .. JobMetrics.Of(state),
        .. telemetry.PublishNodeMetrics ? NodeMetrics.Of(state, load) : [],
        .. telemetry.PublishAllocationMetrics ? AllocationMetrics.Of(state, load) : [],
    ];

    private IEnumerable<Metric> Counters(long requests) =>
    [
        new("nomad.nomad.rpc.request", requests),
        new("nomad.nomad.rpc.query", blocking.Runs),
        new("nomad.raft.apply", store.Commits),
    ];
}
