using NomadNodes.Settings;

namespace NomadNodes.Testing;

/// <summary>What is otherwise than at the start of the server, until the next reset.</summary>
public sealed class ResetOptions
{
    /// <summary><c>empty</c>, <c>demo</c>, or a seed that the server knows.</summary>
    public string? Seed { get; set; }

    /// <summary>Whether nodes and clients act by themselves.</summary>
    public SimulationMode? Simulation { get; set; }

    /// <summary>Whether node pools accept a SchedulerConfiguration.</summary>
    public Edition? Edition { get; set; }
}
