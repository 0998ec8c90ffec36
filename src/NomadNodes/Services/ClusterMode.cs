using NomadNodes.Settings;

namespace NomadNodes.Services;

/// <summary>How a cluster behaves at the moment.</summary>
internal sealed record ClusterMode(SimulationMode Simulation, Edition Edition, bool Acl)
{
    public static ClusterMode From(ServerSettings settings) => new(settings.Simulation.Mode, settings.Edition, settings.Acl.Enabled);

    public ClusterMode With(ModeOverrides overrides) => new(overrides.Simulation ?? Simulation, overrides.Edition ?? Edition, overrides.Acl ?? Acl);
}

/// <summary>What a reset chooses until the next one; null = as the server was started.</summary>
internal sealed record ModeOverrides(string? Seed = null, SimulationMode? Simulation = null, Edition? Edition = null, bool? Acl = null);
