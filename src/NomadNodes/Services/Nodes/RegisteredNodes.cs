using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What a registration came to.</summary>
/// <param name="Index">The index of the last of them.</param>
/// <param name="Nodes">The nodes as their agents know themselves: with ID and SecretID.</param>
internal sealed record RegisteredNodes(ulong Index, IReadOnlyList<Node> Nodes);
