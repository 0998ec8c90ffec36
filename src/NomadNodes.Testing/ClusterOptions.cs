using NomadNodes.Settings;

namespace NomadNodes.Testing;

/// <summary>How a further cluster of a server starts. What is null is as the server itself was started.</summary>
public sealed class ClusterOptions
{
    /// <summary><c>empty</c>, <c>demo</c>, or a seed that the server knows.</summary>
    public string? Seed { get; set; } = "empty";

    /// <summary>Whether nodes and clients act by themselves.</summary>
    public SimulationMode? Simulation { get; set; }

    /// <summary>Whether node pools accept a SchedulerConfiguration.</summary>
    public Edition? Edition { get; set; }

    /// <summary>Whether requests need tokens; the cluster is bootstrapped then.</summary>
    public bool? Acl { get; set; }

    /// <summary>How its time passes.</summary>
    public ClockMode? Clock { get; set; }

    /// <summary>How many times faster than real time a scaled clock runs.</summary>
    public double? ClockScale { get; set; }

    /// <summary>What time it is there.</summary>
    public DateTimeOffset? ClockStart { get; set; }
}
