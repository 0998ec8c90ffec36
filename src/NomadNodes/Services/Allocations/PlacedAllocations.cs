using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Allocations;

/// <param name="Index">0 where nothing was written.</param>
/// <param name="Allocations">As they are stored, in the order in which they were asked for.</param>
/// <param name="Faults">Everything that is wrong; then there are no allocations.</param>
internal sealed record PlacedAllocations(ulong Index, IReadOnlyList<Allocation> Allocations, IReadOnlyList<string> Faults);
