using NomadNodes.Settings;

namespace NomadNodes.Services;

/// <summary>What a further cluster is to be like; what is null is as the server was started.</summary>
/// <param name="Mode">As a reset chooses it.</param>
/// <param name="Clock">How its time passes.</param>
/// <param name="Scale">How many times faster, if scaled.</param>
/// <param name="Start">Where a clock that stands still begins.</param>
internal sealed record ClusterOrder(ModeOverrides Mode, ClockMode? Clock = null, double? Scale = null, DateTimeOffset? Start = null)
{
    /// <summary>The settings of such a cluster: always in memory.</summary>
    public ServerSettings ApplyTo(ServerSettings server) => server with
    {
        Data = server.Data with { Directory = "" },
        Seed = Mode.Seed ?? server.Seed,
        Edition = Mode.Edition ?? server.Edition,
        Acl = server.Acl with { Enabled = Mode.Acl ?? server.Acl.Enabled },
        Simulation = server.Simulation with { Mode = Mode.Simulation ?? server.Simulation.Mode },
        Clock = server.Clock with { Mode = Clock ?? server.Clock.Mode, Scale = Scale ?? server.Clock.Scale, Start = Start ?? server.Clock.Start },
    };
}
