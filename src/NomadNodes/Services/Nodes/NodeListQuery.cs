using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>Lists nodes in the order of their IDs. Nomad: with a prefix only that branch is watched, but the index is the table's.</summary>
internal sealed class NodeListQuery(StateStore store, NodeListRequest request, UuidPrefix prefix, RowFilter<Node> filter)
    : IBlockingQuery<Outcome<ListAnswer>>
{
    private readonly NodeElements? _elements = request.Fields == NodeListFields.None ? null : new NodeElements(request.Fields);

    public void Watch(ref WatchSet keys)
    {
        Span<byte> bytes = stackalloc byte[UuidKey.ByteCount];
        prefix.First.CopyTo(bytes);
        var watched = prefix.Length == 0 ? 0 : RadixBranch.WatchedLength(store.Current.Nodes.Rows, bytes[..prefix.Length]);
        keys.Add(watched == 0 ? WatchKey.Whole(StateTable.Nodes) : WatchKey.Prefix(StateTable.Nodes, prefix.First.ToHex()[..(2 * watched)]));
    }

    public Outcome<ListAnswer> Run()
    {
        var nodes = store.Current.Nodes;
        if (prefix.MatchesNothing) return new ListAnswer(nodes.Index, ListPage.Empty);
        return IsWholeTable ? new ListAnswer(nodes.Index, WholeList.Of(nodes.Rows)) : Page(nodes);
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue;

    private bool IsWholeTable => prefix.Length == 0 && filter.IsNone && _elements is null && request.Options.IsWhole;

    private bool IsLargeScan(Table<UuidKey, Node> nodes) => prefix.Length == 0 && request.Options.IsWhole && nodes.Count >= HalvedScan.MinRows;

    private Outcome<ListAnswer> Page(Table<UuidKey, Node> nodes)
    {
        if (IsLargeScan(nodes))
        {
            return HalvedScan.Run(nodes.Rows, () => NewPage(filter.Fork())).Succeeded(out var list, out var failed) ? new ListAnswer(nodes.Index, list) : failed;
        }

        var page = NewPage(filter);
        for (var at = nodes.Rows.LowerBound(Start()); at.IsValid; at.MoveToNextLeaf())
        {
            var end = EndOfPrefix(at.Leaf, at.Index);
            if (!page.Meet(at.Leaf, at.Index, end) || end < at.Leaf.Count) break;
        }

        return page.Error is { } error ? error : new ListAnswer(nodes.Index, page.ToPage());
    }

    private Paginator<UuidKey, Node> NewPage(RowFilter<Node> rows) => new(request.Options, static node => node.ID, rows, _elements);

    // The keys with the prefix stand together: a leaf whose last key has it needs no closer look.
    private int EndOfPrefix(TreeLeaf<UuidKey, Row<Node>> leaf, int start)
    {
        if (prefix.Matches(leaf.Keys[^1])) return leaf.Count;
        var end = start;
        while (prefix.Matches(leaf.Keys[end])) end++;
        return end;
    }

    // A token in the usual spelling leads straight to its place: every ID below it is below it as text too. Others are compared one by one.
    private UuidKey Start()
    {
        var token = request.Options.NextToken;
        var seeks = !request.Options.Reverse && UuidKey.IsLowerCanonical(token);
        return seeks && UuidKey.Of(token) is var key && key > prefix.First ? key : prefix.First;
    }
}
