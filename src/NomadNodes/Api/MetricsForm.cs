using System.Globalization;
using NomadNodes.Model.Json;
using NomadNodes.Services.Metrics;

namespace NomadNodes.Api;

/// <summary>Figures as JSON. Nomad: counters are summed up over intervals; here over the time since the start.</summary>
internal static class MetricsForm
{
    public static void Write(GoWriter w, MetricSnapshot metrics)
    {
        w.BeginObject();
        WriteAll(w, "Counters"u8, metrics.Counters, metric => WriteCounter(w, metric, metrics.Running));
        WriteAll(w, "Gauges"u8, metrics.Gauges, metric => WriteGauge(w, metric));
        w.Numbers<long>("Points"u8, []);
        w.Numbers<long>("PrecisionGauges"u8, []);
        w.Numbers<long>("Samples"u8, []);
        w.Member("Timestamp"u8, metrics.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " +0000 UTC");
        w.EndObject();
    }

    private static void WriteAll(GoWriter w, ReadOnlySpan<byte> name, IReadOnlyList<Metric> metrics, Action<Metric> write)
    {
        w.Name(name);
        w.BeginArray();
        foreach (var metric in metrics) write(metric);
        w.EndArray();
    }

    private static void WriteCounter(GoWriter w, Metric metric, TimeSpan running)
    {
        w.BeginObject();
        w.Member("Count"u8, (long)metric.Value);
        WriteLabels(w, metric);
        w.Member("Max"u8, (double?)1);
        w.Member("Mean"u8, (double?)1);
        w.Member("Min"u8, (double?)1);
        w.Member("Name"u8, metric.Name);
        w.Member("Rate"u8, (double?)(metric.Value / Math.Max(1, running.TotalSeconds)));
        w.Member("Stddev"u8, (double?)0);
        w.Member("Sum"u8, (double?)metric.Value);
        w.EndObject();
    }

    private static void WriteGauge(GoWriter w, Metric metric)
    {
        w.BeginObject();
        WriteLabels(w, metric);
        w.Member("Name"u8, metric.Name);
        w.Member("Value"u8, (double?)metric.Value);
        w.EndObject();
    }

    private static void WriteLabels(GoWriter w, Metric metric)
    {
        w.Name("Labels"u8);
        w.BeginObject();
        foreach (var label in metric.AllLabels)
        {
            w.Name(label.Name);
            w.Text(label.Value);
        }

        w.EndObject();
    }
}
