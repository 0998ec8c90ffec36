using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Trees;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>Looks for one node. Nomad: one that exists is watched alone; a missing one through the branch of the table where it would be.</summary>
/// <param name="store">The state.</param>
/// <param name="id">Null for a text that passes as an ID and can be nobody's.</param>
internal sealed class NodeQuery(StateStore store, UuidKey? id) : IBlockingQuery<NodeAnswer>
{
    public void Watch(ref WatchSet keys)
    {
        var nodes = store.Current.Nodes;
        if (id is not { } key)
        {
            keys.Add(WatchKey.Whole(StateTable.Nodes));
            return;
        }

        var hex = key.ToHex();
        keys.Add(nodes.Find(key) is null
            ? WatchKey.Prefix(StateTable.Nodes, hex[..(2 * BranchOf(nodes, key))])
            : WatchKey.Exact(StateTable.Nodes, hex));
    }

    public NodeAnswer Run()
    {
        var nodes = store.Current.Nodes;
        return id is { } key && nodes.Find(key) is { } row ? new NodeAnswer(row.Record.ModifyIndex, row.Full) : new NodeAnswer(nodes.Index, null);
    }

    public ulong IndexOf(NodeAnswer answer) => answer.Index;

    private static int BranchOf(Table<UuidKey, Node> nodes, UuidKey key)
    {
        Span<byte> bytes = stackalloc byte[UuidKey.ByteCount];
        key.CopyTo(bytes);
        return RadixBranch.WatchedLength(nodes.Rows, bytes);
    }
}
