using NomadNodes.Model;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>One side of a constraint, an affinity or a spread: a literal, or a value of the node.</summary>
internal static class Target
{
    private const string Attribute = "${attr.";
    private const string Meta = "${meta.";

    /// <summary>Null when the node has no such value. Nomad: what does not start with <c>${</c> is literal.</summary>
    internal static string? Resolve(string target, Node node)
    {
        if (!target.StartsWith("${", StringComparison.Ordinal)) return target;
        if (!target.EndsWith('}')) return null;
        if (target.StartsWith(Attribute, StringComparison.Ordinal)) return node.Attributes?.GetValueOrDefault(target[Attribute.Length..^1]);
        if (target.StartsWith(Meta, StringComparison.Ordinal)) return node.Meta?.GetValueOrDefault(target[Meta.Length..^1]);
        return target switch
        {
            "${node.unique.id}" => node.ID,
            "${node.unique.name}" => node.Name,
            "${node.datacenter}" => node.Datacenter,
            "${node.class}" => node.NodeClass,
            "${node.pool}" => node.NodePool,
            _ => null,
        };
    }

    /// <summary>Whether nodes of one computed class may differ in it.</summary>
    internal static bool IsUnique(string target) =>
        target.StartsWith("${node.unique.", StringComparison.Ordinal)
        || target.StartsWith("${attr.unique.", StringComparison.Ordinal)
        || target.StartsWith("${meta.unique.", StringComparison.Ordinal);
}
