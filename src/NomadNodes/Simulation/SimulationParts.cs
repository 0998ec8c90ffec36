using NomadNodes.Settings;
using NomadNodes.Simulation.Clients;
using NomadNodes.Simulation.Deployments;
using NomadNodes.Simulation.Draining;
using NomadNodes.Simulation.Evaluations;

namespace NomadNodes.Simulation;

/// <summary>Everything that happens by itself in a cluster.</summary>
internal static class SimulationParts
{
    /// <summary>In the order in which they get their turns.</summary>
    /// <param name="settings">How they behave.</param>
    /// <param name="ownNode">The node of the server's own process, if it has one.</param>
    public static IReadOnlyList<ISimulationPart> All(SimulationSettings settings, OwnNode? ownNode = null) =>
    [
        new EvaluationBroker(settings.SchedulingDelay),
        new Heartbeats(settings),
        new Drainer(settings.DrainDelay),
        new DeploymentWatcher(),
        new ClientsPart(settings),
        new GarbageCollector(),
        .. ownNode is null ? Array.Empty<ISimulationPart>() : [ownNode],
    ];
}
