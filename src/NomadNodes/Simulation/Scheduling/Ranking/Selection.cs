using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <remarks><paramref name="Node"/>: null when no node will do.</remarks>
internal readonly record struct Selection(PlacementNode? Node, AllocMetric Metrics);
