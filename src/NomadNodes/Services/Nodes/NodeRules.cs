using FluentValidation;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>Everything that is wrong with some nodes, each fault with its place.</summary>
internal static class NodeRules
{
    private static readonly NodeValidator Sent = new();
    private static readonly StoredNodeValidator Stored = new();

    /// <summary>Of nodes as their agents send them.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="isAlone">One node was sent, not a list: the places are its members.</param>
    public static IReadOnlyList<string> FaultsOfSent(IReadOnlyList<Node> nodes, bool isAlone = false) => FaultsOf(nodes, Sent, isAlone);

    /// <summary>Of the nodes of a whole state.</summary>
    public static IReadOnlyList<string> FaultsOfStored(IReadOnlyList<Node> nodes) => FaultsOf(nodes, Stored, isAlone: false);

    private static List<string> FaultsOf(IReadOnlyList<Node> nodes, IValidator<Node> rules, bool isAlone)
    {
        var faults = new List<string>();
        var first = new Dictionary<UuidKey, int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            var place = isAlone ? "" : $"Nodes[{i}].";
            faults.AddRange(rules.Validate(nodes[i]).Errors.Select(error => place + error.ErrorMessage));
            if (UuidKey.IsCanonical(nodes[i].ID) && !first.TryAdd(UuidKey.Of(nodes[i].ID), i))
            {
                faults.Add($"{place}ID: '{nodes[i].ID}' is the ID of Nodes[{first[UuidKey.Of(nodes[i].ID)]}] too.");
            }
        }

        return faults;
    }
}
