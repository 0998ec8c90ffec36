namespace NomadNodes.Services.Metrics;

/// <summary>The figures of one moment, by Nomad's names where Nomad has such a figure; each list is sorted by name.</summary>
/// <param name="At">The cluster's time.</param>
/// <param name="Running">Since the start, in real time.</param>
/// <param name="Gauges">What is.</param>
/// <param name="Counters">What was, since the start.</param>
internal sealed record MetricSnapshot(DateTimeOffset At, TimeSpan Running, IReadOnlyList<Metric> Gauges, IReadOnlyList<Metric> Counters);

/// <summary>One figure.</summary>
/// <param name="Name">With its prefix.</param>
/// <param name="Value">Never negative.</param>
/// <param name="Labels">Without a host among them, that of this process is meant.</param>
internal readonly record struct Metric(string Name, double Value, MetricLabel[] Labels)
{
    public const string Host = "host";

    private static readonly MetricLabel Here = new(Host, Environment.MachineName);

    public Metric(string name, double value)
        : this(name, value, [])
    {
    }

    /// <summary>The host first.</summary>
    public IEnumerable<MetricLabel> AllLabels => Labels is [{ Name: Host }, ..] ? Labels : Labels.Prepend(Here);
}

/// <summary>Tells figures of one name apart.</summary>
internal readonly record struct MetricLabel(string Name, string Value);
