using NomadNodes.Errors;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Lists;

/// <summary>
/// All rows of a large table that match, looked for in its two halves at once: such a scan mostly waits for memory, and two cores wait for half
/// as long. The answer is that of one scan from the first row to the last, also when the filter fails.
/// </summary>
internal static class HalvedScan
{
    /// <summary>Below it a scan takes a few milliseconds at most.</summary>
    public const int MinRows = 20_000;

    /// <param name="rows">The table.</param>
    /// <param name="newPage">Makes a page without limits that shares nothing with others; called for each half.</param>
    public static Outcome<ListPage> Run<TKey, T>(SortedTree<TKey, Row<T>> rows, Func<Paginator<TKey, T>> newPage)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        var (lower, upper) = (newPage(), newPage());
        var middle = rows.Middle();
        Parallel.Invoke(() => MeetBelow(middle, rows, ref lower), () => MeetFrom(middle, rows, ref upper));
        if ((lower.Error ?? upper.Error) is { } error) return error;
        return new ListPage([.. lower.ToPage().Pieces, .. upper.ToPage().Pieces], null);
    }

    private static void MeetBelow<TKey, T>(TKey middle, SortedTree<TKey, Row<T>> rows, ref Paginator<TKey, T> page)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        for (var at = rows.First(); at.IsValid && at.Key.CompareTo(middle) < 0 && page.Meet(at.Leaf, 0, at.Leaf.Count);) at.MoveToNextLeaf();
    }

    private static void MeetFrom<TKey, T>(TKey middle, SortedTree<TKey, Row<T>> rows, ref Paginator<TKey, T> page)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        for (var at = rows.LowerBound(middle); at.IsValid && page.Meet(at.Leaf, at.Index, at.Leaf.Count);) at.MoveToNextLeaf();
    }
}
