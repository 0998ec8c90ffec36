using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Pools;

/// <summary>The filter parameter over node pools: the seam that the filter language comes into.</summary>
internal readonly record struct NodePoolFilter(RowFilter<NodePool>? Rows)
{
    /// <summary>No text is no filter.</summary>
    public static Outcome<NodePoolFilter> Create(string text) => text.Length == 0 ? default(NodePoolFilter) : ListErrors.FilterNotSupported;
}
