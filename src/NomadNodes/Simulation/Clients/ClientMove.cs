using NomadNodes.Services.Allocations;

namespace NomadNodes.Simulation.Clients;

/// <summary>What a simulated client does with an allocation next.</summary>
/// <param name="After">From when the client learnt of the allocation's present state.</param>
/// <param name="Update">What it reports then.</param>
internal sealed record ClientMove(TimeSpan After, ClientUpdate Update);
