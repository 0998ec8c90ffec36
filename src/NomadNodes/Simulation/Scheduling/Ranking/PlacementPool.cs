namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What metrics say of the candidates as a whole.</summary>
/// <remarks><paramref name="Name"/>: Nomad: empty for system and sysbatch jobs.</remarks>
internal sealed record PlacementPool(string Name, long Nodes, IReadOnlyDictionary<string, long> PerDatacenter);
