using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>
/// Lists the nodes of a pool. Nomad: the pool <c>all</c> has every node; a pool that is missing is an empty list at index 0, whose filter nobody
/// reads.
/// </summary>
internal sealed class NodePoolNodesQuery(StateStore store, string pool, NodeListRequest request) : IBlockingQuery<Outcome<ListAnswer>>
{
    private readonly NodeElements? _elements = request.Fields == NodeListFields.None ? null : new NodeElements(request.Fields);

    public void Watch(ref WatchSet keys)
    {
        keys.Add(WatchKey.Exact(StateTable.NodePools, pool));
        keys.Add(pool == NodePool.All ? WatchKey.Whole(StateTable.Nodes) : WatchKey.Exact(StateTable.Nodes, pool, WatchSpace.Pool));
    }

    public Outcome<ListAnswer> Run()
    {
        var state = store.Current;
        if (state.NodePools.Find(new TextKey(pool)) is null) return new ListAnswer(0, ListPage.Empty);
        if (!RowFilter<Node>.Create(request.Filter, NodeFilterType.Instance).Succeeded(out var filter, out var error)) return error;
        var page = new Paginator<UuidKey, Node>(request.Options, static node => node.ID, filter, _elements);
        for (var at = state.Nodes.Rows.First(); at.IsValid && Meet(at.Leaf, ref page);) at.MoveToNextLeaf();
        return page.Error is { } failed ? failed : new ListAnswer(Math.Max(1, state.Nodes.Index), page.ToPage());
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue;

    private bool Meet(TreeLeaf<UuidKey, Row<Node>> leaf, ref Paginator<UuidKey, Node> page)
    {
        if (pool == NodePool.All) return page.Meet(leaf, 0, leaf.Count);
        for (var at = 0; at < leaf.Count; at++)
        {
            if (leaf.Rows[at].Record.NodePool == pool && !page.Meet(leaf, at)) return false;
        }

        return true;
    }
}
