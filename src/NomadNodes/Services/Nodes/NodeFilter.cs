using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Nodes;

/// <summary>The filter parameter over nodes: the seam that the filter language comes into.</summary>
internal readonly record struct NodeFilter(RowFilter<Node>? Rows)
{
    /// <summary>No text is no filter.</summary>
    public static Outcome<NodeFilter> Create(string text) => text.Length == 0 ? default(NodeFilter) : ListErrors.FilterNotSupported;
}
