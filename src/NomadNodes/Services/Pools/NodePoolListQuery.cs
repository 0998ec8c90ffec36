using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>Lists node pools by name, up or down. Nomad: the index is the table's, at least 1.</summary>
internal sealed class NodePoolListQuery(StateStore store, NodePoolListRequest request, RowFilter<NodePool> filter) : IBlockingQuery<Outcome<ListAnswer>>
{
    public void Watch(ref WatchSet keys)
    {
        var watched = request.Prefix.Length == 0 ? "" : NameBranch.WatchedPart(store.Current.NodePools.Rows, request.Prefix);
        keys.Add(watched.Length == 0 ? WatchKey.Whole(StateTable.NodePools) : WatchKey.Prefix(StateTable.NodePools, watched));
    }

    public Outcome<ListAnswer> Run()
    {
        var pools = store.Current.NodePools;
        var page = new Paginator<TextKey, NodePool>(request.Options, static pool => pool.Name, filter, null);
        if (request.Options.Reverse) MeetDown(pools.Rows, ref page);
        else MeetUp(pools.Rows, ref page);
        return page.Error is { } error ? error : new ListAnswer(Math.Max(1, pools.Index), page.ToPage());
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue;

    private void MeetUp(SortedTree<TextKey, Row<NodePool>> rows, ref Paginator<TextKey, NodePool> page)
    {
        for (var at = rows.LowerBound(new TextKey(request.Prefix)); at.IsValid && IsWanted(at.Key) && page.Meet(at.Leaf, at.Index);) at.MoveNext();
    }

    // Pools are few: those behind the prefix are walked over.
    private void MeetDown(SortedTree<TextKey, Row<NodePool>> rows, ref Paginator<TextKey, NodePool> page)
    {
        for (var at = rows.Last(); at.IsValid; at.MovePrevious())
        {
            if (IsWanted(at.Key) && !page.Meet(at.Leaf, at.Index)) return;
        }
    }

    private bool IsWanted(TextKey key) => key.Text.StartsWith(request.Prefix, StringComparison.Ordinal);
}
