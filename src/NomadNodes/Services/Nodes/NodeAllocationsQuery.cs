using NomadNodes.Acl;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>
/// The allocations, in full, of the nodes whose ID begins with a text. Nomad: by node, those that still matter first, then by ID; the index is the highest of
/// theirs; without any, the table's, but at least 1.
/// </summary>
internal sealed class NodeAllocationsQuery(StateStore store, string idPrefix, ReadOptions options = default) : IBlockingQuery<ListAnswer>
{
    private readonly UuidTextRange? _nodes = UuidTextRange.Of(idPrefix);

    public void Watch(ref WatchSet keys) => keys.Add(WatchKey.Prefix(StateTable.Allocs, idPrefix, WatchSpace.Node));

    public ListAnswer Run()
    {
        var allocs = store.Current.Allocs;
        var pieces = new List<ReadOnlyMemory<byte>>();
        var index = 0UL;
        if (_nodes is { } range) Collect(AllocOrders.ByNode.Rows(allocs), range, pieces, ref index);
        return index == 0 ? new(Math.Max(1, allocs.Index), ListPage.Empty) : new(index, new ListPage(pieces, null));
    }

    public ulong IndexOf(ListAnswer answer) => answer.Index;

    private void Collect(
        SortedTree<OrderKey<UuidKey, UuidKey>, Row<Allocation>> rows, UuidTextRange range, List<ReadOnlyMemory<byte>> pieces, ref ulong index)
    {
        var finished = new List<ReadOnlyMemory<byte>>();
        UuidKey? node = null;
        for (var at = rows.LowerBound(new(range.First, default)); at.IsValid && at.Key.Group <= range.Last; at.MoveNext())
        {
            if (node != at.Key.Group) Move(finished, pieces);
            node = at.Key.Group;
            // Nomad: what the caller may not see is left out, but counts for the index.
            if (options.Shows(at.Row.Record.Namespace, NamespaceCapability.ReadJob)) (at.Row.Record.IsTerminal ? finished : pieces).Add(at.Row.Full);
            index = Math.Max(index, at.Row.Record.ModifyIndex);
        }

        Move(finished, pieces);
    }

    private static void Move(List<ReadOnlyMemory<byte>> from, List<ReadOnlyMemory<byte>> to)
    {
        to.AddRange(from);
        from.Clear();
    }
}
