using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>
/// What a list of named objects with a prefix watches. Nomad: tables are radix trees; where no name has the prefix, the watch sits on the nearest branch, so that
/// writes to its neighbours wake it too. See <see cref="RadixBranch"/>, which does the same for keys of one length.
/// </summary>
internal static class NameBranch
{
    /// <summary>The part of the prefix to watch; empty for the whole table.</summary>
    public static string WatchedPart<T>(SortedTree<TextKey, Row<T>> rows, string prefix)
        where T : class
    {
        var from = rows.LowerBound(new TextKey(prefix));
        var shared = Math.Max(Shared(from, prefix), Shared(rows.UpperBound(new TextKey(prefix)), prefix));
        if (shared == 0 || shared == prefix.Length) return prefix[..shared];

        // Those that share as much hang below one edge of the node where they part from their neighbours.
        var branch = prefix[..shared];
        var at = rows.LowerBound(new TextKey(branch));
        var before = at;
        before.MovePrevious();
        while (at.IsValid && at.Key.Text.StartsWith(branch, StringComparison.Ordinal)) at.MoveNext();
        return prefix[..(1 + Math.Max(Shared(before, prefix), Shared(at, prefix)))];
    }

    private static int Shared<T>(TreeCursor<TextKey, Row<T>> at, string prefix)
        where T : class =>
        at.IsValid ? prefix.AsSpan().CommonPrefixLength(at.Key.Text) : 0;
}
