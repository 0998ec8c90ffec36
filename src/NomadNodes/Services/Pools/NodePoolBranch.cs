using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Pools;

/// <summary>
/// What a list with a prefix watches. Nomad: tables are radix trees; where no name has the prefix, the watch sits on the nearest branch, so that
/// writes to its neighbours wake it too. See <see cref="RadixBranch"/>, which does the same for keys of one length.
/// </summary>
internal static class NodePoolBranch
{
    /// <summary>The part of the prefix to watch; empty for the whole table.</summary>
    public static string WatchedPart(SortedTree<TextKey, Row<NodePool>> pools, string prefix)
    {
        var from = pools.LowerBound(new TextKey(prefix));
        var shared = Math.Max(Shared(from, prefix), Shared(pools.UpperBound(new TextKey(prefix)), prefix));
        if (shared == 0 || shared == prefix.Length) return prefix[..shared];

        // Those that share as much hang below one edge of the node where they part from their neighbours.
        var branch = prefix[..shared];
        var at = pools.LowerBound(new TextKey(branch));
        var before = at;
        before.MovePrevious();
        while (at.IsValid && at.Key.Text.StartsWith(branch, StringComparison.Ordinal)) at.MoveNext();
        return prefix[..(1 + Math.Max(Shared(before, prefix), Shared(at, prefix)))];
    }

    private static int Shared(TreeCursor<TextKey, Row<NodePool>> at, string prefix) =>
        at.IsValid ? prefix.AsSpan().CommonPrefixLength(at.Key.Text) : 0;
}
