using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>Looks for one node. Nomad: one that exists is watched alone; a missing one through the branch of the table where it would be.</summary>
internal sealed class NodeQuery(StateStore store, UuidKey id) : IBlockingQuery<NodeAnswer>
{
    private readonly string _key = id.ToHex();

    public void Watch(ref WatchSet keys)
    {
        keys.Add(WatchKey.Exact(StateTable.Nodes, _key));
        var nodes = store.Current.Nodes;
        if (nodes.Find(id) is null) keys.Add(WatchKey.Prefix(StateTable.Nodes, _key[..RadixBranch.LengthOf(nodes.Rows, id)]));
    }

    public NodeAnswer Run()
    {
        var nodes = store.Current.Nodes;
        return nodes.Find(id) is { } row ? new NodeAnswer(row.Record.ModifyIndex, row.Full) : new NodeAnswer(nodes.Index, null);
    }

    public ulong IndexOf(NodeAnswer answer) => answer.Index;
}
