using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes.Benchmarks.Filters;

/// <summary>Plausible nodes as a storage holds them, so that a state has them as after a start of the server: parsed, each with strings of its own.</summary>
internal sealed class StoredFleet(int nodes) : IStateStorage
{
    public static StateStore Open(int nodes) => StateStore.Open(
        new StoredFleet(nodes), new WatchRegistry(), new EventLog(100, TimeProvider.System), TimeProvider.System, Guid.NewGuid, null, out _);

    public StoredState Load() => StoredState.Empty with
    {
        RaftIndex = 1,
        Tables = new Dictionary<string, IReadOnlyList<StoredRow>>(StoredState.Empty.Tables)
        {
            [Schemas.Nodes.StorageName] = [.. Enumerable.Range(0, nodes).Select(MakeRow)],
        },
        Meta = new Dictionary<string, string> { [MetaKeys.ServerId] = "", [MetaKeys.SigningKeyId] = "" },
    };

    public void Save(StorageBatch batch)
    {
    }

    public void Dispose()
    {
    }

    private static StoredRow MakeRow(int number)
    {
        var node = NodeFiller.Fill(new Node
        {
            ID = new UuidKey((UInt128)number << 64).ToString(),
            Name = string.Create(CultureInfo.InvariantCulture, $"node-{number}"),
            Datacenter = "dc1",
            NodePool = NodePool.Default,
            Status = NodeStatus.Ready,
        });
        return new StoredRow(Schemas.Nodes.KeyText(Schemas.Nodes.KeyOf(node)), 1, 1, Schemas.Nodes.Serialize(node));
    }
}
