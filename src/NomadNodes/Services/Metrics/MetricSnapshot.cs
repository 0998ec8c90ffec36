namespace NomadNodes.Services.Metrics;

/// <summary>The figures of one moment, by Nomad's names where Nomad has such a figure.</summary>
/// <param name="At">The cluster's time.</param>
/// <param name="Gauges">What is.</param>
/// <param name="Counters">What was, since the start.</param>
internal sealed record MetricSnapshot(DateTimeOffset At, IReadOnlyList<Metric> Gauges, IReadOnlyList<Metric> Counters);

/// <summary>One figure.</summary>
/// <param name="Name">With its prefix.</param>
/// <param name="Value">Never negative.</param>
/// <param name="Label">A label beside the host; null for none.</param>
/// <param name="LabelValue">Of the label.</param>
internal readonly record struct Metric(string Name, double Value, string? Label = null, string LabelValue = "");
