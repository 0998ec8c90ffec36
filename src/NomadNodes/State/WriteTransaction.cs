using NomadNodes.Model;
using NomadNodes.State.Events;

namespace NomadNodes.State;

/// <summary>
/// What a write sees and does. It runs on the writer's thread over the newest state, makes its checks first, then takes an index and
/// changes rows. A write that takes no index changes nothing. When it throws, its changes and its indexes are taken back.
/// </summary>
internal sealed class WriteTransaction
{
    private readonly Snapshot _base;
    private ulong _indexAtCheckpoint;

    public WriteTransaction(Snapshot snapshot, TimeProvider clock)
    {
        _base = snapshot;
        Clock = clock;
        Index = _indexAtCheckpoint = snapshot.Index;
        Nodes = new(Schemas.Nodes, snapshot.Nodes);
        NodePools = new(Schemas.NodePools, snapshot.NodePools);
        Acl = new(snapshot.Acl);
        Events = new(this);
    }

    /// <summary>The last index taken.</summary>
    public ulong Index { get; private set; }

    public ClusterIdentity Identity => _base.Identity;

    public TableEditor<UuidKey, Node> Nodes { get; }

    public TableEditor<TextKey, NodePool> NodePools { get; }

    public AclEditor Acl { get; }

    /// <summary>What the write tells the event stream, after it has taken its index.</summary>
    public EventRecorder Events { get; }

    /// <summary>The time of this write; one write may ask several times and gets the same answer.</summary>
    public Timestamp Now { get; private set; }

    public bool IsChanged => Index != _base.Index || Nodes.IsChanged || NodePools.IsChanged || Acl.IsChanged;

    private TimeProvider Clock { get; }

    /// <summary>Takes the next index: the write is one unit of the log from here on. A write of several units takes several.</summary>
    public ulong NextIndex() => ++Index;

    public void Begin()
    {
        Now = Timestamp.FromDateTimeOffset(Clock.GetUtcNow());
        _indexAtCheckpoint = Index;
        Nodes.Checkpoint();
        NodePools.Checkpoint();
        Acl.Checkpoint();
        Events.Checkpoint();
    }

    /// <summary>Takes back everything since the write began; for a write that finds out late that it has to refuse, too.</summary>
    public void Rollback()
    {
        Index = _indexAtCheckpoint;
        Nodes.Rollback();
        NodePools.Rollback();
        Acl.Rollback();
        Events.Rollback();
    }

    public Snapshot ToSnapshot() => _base with
    {
        Index = Index,
        Nodes = Nodes.ToTable(),
        NodePools = NodePools.ToTable(),
        Acl = Acl.ToState(),
    };

    public ChangeSet CollectChanges()
    {
        var changes = new ChangeSet();
        Nodes.CollectChanges(changes);
        NodePools.CollectChanges(changes);
        Acl.CollectChanges(changes);
        return changes;
    }
}
