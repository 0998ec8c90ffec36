using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>Looks for one node pool.</summary>
internal sealed class NodePoolQuery(StateStore store, string name) : IBlockingQuery<NodePoolAnswer>
{
    public void Watch(ref WatchSet keys) => keys.Add(WatchKey.Exact(StateTable.NodePools, name));

    public NodePoolAnswer Run()
    {
        var pools = store.Current.NodePools;
        return pools.Find(new TextKey(name)) is { } row
            ? new NodePoolAnswer(row.Record.ModifyIndex, row.Full)
            : new NodePoolAnswer(Math.Max(1, pools.Index), null);
    }

    public ulong IndexOf(NodePoolAnswer answer) => answer.Index;
}
