using NomadNodes.Model;

namespace NomadNodes.State.Trees;

/// <summary>
/// Where a watch for something that does not exist sits. Nomad: its tables are radix trees over whole bytes (two hex digits of a UUID) that have a
/// node at the root and wherever present keys part. The search descends as long as there is an edge with its next byte, and the watch is on the node
/// below the last one, even if that edge goes on with other bytes than the search: any write below it, or a new key on the edge, wakes it.
/// </summary>
internal static class RadixBranch
{
    /// <summary>
    /// How many of the searched bytes make the prefix to watch; 0 for every key; all of them for a key that is present.
    /// </summary>
    /// <param name="tree">The present rows; four look-ups at most.</param>
    /// <param name="search">The bytes of a key, or of a prefix of keys.</param>
    public static int WatchedLength<TKey, TRow>(SortedTree<TKey, TRow> tree, ReadOnlySpan<byte> search)
        where TKey : struct, IComparable<TKey>, IRadixKey<TKey>
        where TRow : class, ITreeRow
    {
        var shared = Math.Max(
            Shared(tree.UpperBound(TKey.FromPrefix(search, 0)), search),
            Shared(tree.LowerBound(TKey.FromPrefix(search, 0)), search));
        if (shared == 0 || shared == TKey.Length)
        {
            return shared;
        }

        // All that share as much hang below one edge of the node where they part from their neighbours. A key that is created anywhere along
        // this edge splits it, which wakes the watch below as well.
        return 1 + Math.Max(
            Shared(Before(tree, search[..shared]), search),
            Shared(After(tree, search[..shared]), search));
    }

    private static TreeCursor<TKey, TRow> Before<TKey, TRow>(SortedTree<TKey, TRow> tree, ReadOnlySpan<byte> prefix)
        where TKey : struct, IComparable<TKey>, IRadixKey<TKey>
        where TRow : class, ITreeRow
    {
        var at = tree.LowerBound(TKey.FromPrefix(prefix, 0));
        at.MovePrevious();
        return at;
    }

    private static TreeCursor<TKey, TRow> After<TKey, TRow>(SortedTree<TKey, TRow> tree, ReadOnlySpan<byte> prefix)
        where TKey : struct, IComparable<TKey>, IRadixKey<TKey>
        where TRow : class, ITreeRow
    {
        var at = tree.UpperBound(TKey.FromPrefix(prefix, 0xff));
        at.MoveNext();
        return at;
    }

    private static int Shared<TKey, TRow>(TreeCursor<TKey, TRow> at, ReadOnlySpan<byte> search)
        where TKey : struct, IComparable<TKey>, IRadixKey<TKey>
        where TRow : class, ITreeRow
    {
        if (!at.IsValid)
        {
            return 0;
        }

        Span<byte> key = stackalloc byte[TKey.Length];
        at.Key.CopyTo(key);
        return search.CommonPrefixLength(key);
    }
}
