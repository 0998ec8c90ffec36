using System.Globalization;
using System.Text;
using NomadNodes.Services.Metrics;

namespace NomadNodes.Api;

/// <summary>Figures in Prometheus' text form, version 0.0.4. Nomad: the dots of their names are underscores.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <param name="metrics">Each list sorted by name: figures of one name must not be torn apart.</param>
    /// <param name="process">Of the process, without labels.</param>
    public static byte[] Of(MetricSnapshot metrics, IEnumerable<Metric> process)
    {
        var text = new StringBuilder();
        Write(text, metrics.Counters, "counter", withLabels: true);
        Write(text, metrics.Gauges, "gauge", withLabels: true);
        foreach (var metric in process) Write(text, [metric], metric.Name.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge", withLabels: false);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, IReadOnlyList<Metric> metrics, string type, bool withLabels)
    {
        var last = "";
        foreach (var metric in metrics)
        {
            var name = metric.Name.Replace('.', '_');
            if (name != last) text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {name}\n# TYPE {name} {type}\n");
            last = name;
            text.Append(name);
            if (withLabels) WriteLabels(text, metric.AllLabels);
            text.Append(CultureInfo.InvariantCulture, $" {metric.Value:R}\n");
        }
    }

    private static void WriteLabels(StringBuilder text, IEnumerable<MetricLabel> labels)
    {
        var before = '{';
        foreach (var label in labels)
        {
            text.Append(before);
            WriteLabel(text, label);
            before = ',';
        }

        text.Append('}');
    }

    private static void WriteLabel(StringBuilder text, MetricLabel label)
    {
        text.Append(label.Name).Append("=\"");
        foreach (var c in label.Value)
        {
            if (c is '\\' or '"') text.Append('\\').Append(c);
            else if (c == '\n') text.Append("\\n");
            else text.Append(c);
        }

        text.Append('"');
    }
}
