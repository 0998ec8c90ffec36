using NomadNodes.Services;
using NomadNodes.Settings;
using NomadNodes.State;

namespace NomadNodes.Simulation;

/// <summary>What a step decides from, and what it acts through.</summary>
/// <param name="Snapshot">The newest state. It does not change during the step, the state may.</param>
/// <param name="Now">The cluster's time, the same for the whole step.</param>
/// <param name="TimeStandsStill">The clock is turned by hand, or held while it is advanced.</param>
/// <param name="Mode">As started, or as the last reset chose.</param>
/// <param name="Services">Where writes are made; each checks again what was decided.</param>
/// <param name="Chance">Where IDs and jitter come from.</param>
internal readonly record struct SimulationContext(Snapshot Snapshot, DateTimeOffset Now, bool TimeStandsStill, SimulationMode Mode, ClusterServices Services, Chance Chance);
