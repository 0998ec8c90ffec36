using NomadNodes.Model;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <remarks><paramref name="Task"/>: empty for a port of the group's network.</remarks>
internal sealed record PortAsk(string Task, Port Port, bool IsStatic);
