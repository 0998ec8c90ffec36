using NomadNodes.Model;

namespace NomadNodes.Services.Draining;

/// <summary>The end of a node's drain.</summary>
/// <param name="NodeId">The node.</param>
/// <param name="Strategy">The drain that ends: one that was changed meanwhile goes on.</param>
/// <param name="DeadlineReached">Whether it was forced.</param>
internal sealed record DrainEnd(UuidKey NodeId, DrainStrategy Strategy, bool DeadlineReached);
