using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>What somebody wants of a node's drain.</summary>
/// <param name="Spec">Null: no drain.</param>
/// <param name="MarkEligible">Whether a node without a drain becomes eligible again.</param>
/// <param name="Meta">For the record of the drain.</param>
/// <param name="AccessorId">Who wants it, as the record says it.</param>
internal sealed record DrainOrder(DrainSpec? Spec, bool MarkEligible, IReadOnlyDictionary<string, string>? Meta, string AccessorId);
