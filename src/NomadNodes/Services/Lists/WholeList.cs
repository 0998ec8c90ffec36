using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>A whole table as a list: the leaves' own bytes.</summary>
internal static class WholeList
{
    public static ListPage Of<TKey, T>(SortedTree<TKey, Row<T>> rows)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (var at = rows.First(); at.IsValid; at.MoveToNextLeaf()) pieces.Add(at.Leaf.List().Bytes);
        return new ListPage(pieces, null);
    }
}
