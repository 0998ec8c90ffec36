using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>The allocations of the nodes whose ID begins with a text. Nomad: without any, the index is the table's, but at least 1.</summary>
internal sealed class NodeAllocationsQuery(StateStore store, string idPrefix) : IBlockingQuery<ListAnswer>
{
    public void Watch(ref WatchSet keys) => keys.Add(WatchKey.Prefix(StateTable.Allocs, idPrefix, WatchSpace.Node));

    public ListAnswer Run() => new(Math.Max(1, store.Current.Allocs.Index), ListPage.Empty);

    public ulong IndexOf(ListAnswer answer) => answer.Index;
}
