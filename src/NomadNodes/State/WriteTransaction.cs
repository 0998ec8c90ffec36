using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State.Events;
using NomadNodes.State.Orders;
using NomadNodes.State.Watches;

namespace NomadNodes.State;

/// <summary>
/// What a write sees and does. It runs on the writer's thread over the newest state, makes its checks first, then takes an index and
/// changes rows. A write that takes no index changes nothing. When it throws, its changes and its indexes are taken back.
/// </summary>
internal sealed class WriteTransaction
{
    private readonly Snapshot _base;
    private readonly ITableEditor[] _tables;
    private ulong _indexAtCheckpoint;

    public WriteTransaction(Snapshot snapshot, TimeProvider clock)
    {
        _base = snapshot;
        Clock = clock;
        Index = _indexAtCheckpoint = snapshot.Index;
        Nodes = new(Schemas.Nodes, snapshot.Nodes);
        NodePools = new(Schemas.NodePools, snapshot.NodePools);
        Jobs = new(Schemas.Jobs, snapshot.Jobs);
        JobSummaries = new(Schemas.JobSummaries, snapshot.JobSummaries);
        Allocs = new(Schemas.Allocs, snapshot.Allocs);
        Evals = new(Schemas.Evals, snapshot.Evals);
        Deployments = new(Schemas.Deployments, snapshot.Deployments);
        Namespaces = new(Schemas.Namespaces, snapshot.Namespaces);
        SchedulerConfig = new(Schemas.SchedulerConfig, snapshot.SchedulerConfig);
        AutopilotConfig = new(Schemas.AutopilotConfig, snapshot.AutopilotConfig);
        Acl = new(snapshot.Acl);
        _tables = [Nodes, NodePools, Jobs, JobSummaries, Allocs, Evals, Deployments, Namespaces, SchedulerConfig, AutopilotConfig, Acl];
        Events = new(this);
    }

    /// <summary>The last index taken.</summary>
    public ulong Index { get; private set; }

    public ClusterIdentity Identity => _base.Identity;

    public TableEditor<UuidKey, Node> Nodes { get; }

    public TableEditor<TextKey, NodePool> NodePools { get; }

    public TableEditor<JobKey, Job> Jobs { get; }

    public TableEditor<JobKey, JobSummary> JobSummaries { get; }

    public TableEditor<UuidKey, Allocation> Allocs { get; }

    public TableEditor<UuidKey, Evaluation> Evals { get; }

    public TableEditor<UuidKey, Deployment> Deployments { get; }

    public TableEditor<TextKey, Namespace> Namespaces { get; }

    public TableEditor<TextKey, OperatorSchedulerConfiguration> SchedulerConfig { get; }

    public TableEditor<TextKey, AutopilotConfiguration> AutopilotConfig { get; }

    public AclEditor Acl { get; }

    /// <summary>What the write tells the event stream, after it has taken its index.</summary>
    public EventRecorder Events { get; }

    /// <summary>The time of this write; one write may ask several times and gets the same answer.</summary>
    public Timestamp Now { get; private set; }

    public bool IsChanged => Index != _base.Index || _tables.Any(table => table.IsChanged);

    private TimeProvider Clock { get; }

    /// <summary>In the order of their IDs, as are the following; with the changes made so far, without those made during the enumeration.</summary>
    public RowGroup<JobKey, UuidKey, Allocation> AllocsOfJob(JobKey job) => AllocOrders.ByJob.Group(Allocs, job);

    public RowGroup<UuidKey, UuidKey, Allocation> AllocsOnNode(UuidKey node) => AllocOrders.ByNode.Group(Allocs, node);

    public RowGroup<UuidKey, UuidKey, Allocation> AllocsOfEval(UuidKey eval) => AllocOrders.ByEval.Group(Allocs, eval);

    public RowGroup<JobKey, UuidKey, Evaluation> EvalsOfJob(JobKey job) => EvalOrders.ByJob.Group(Evals, job);

    public RowGroup<JobKey, UuidKey, Deployment> DeploymentsOfJob(JobKey job) => DeploymentOrders.ByJob.Group(Deployments, job);

    /// <summary>Takes the next index: the write is one unit of the log from here on. A write of several units takes several.</summary>
    public ulong NextIndex() => ++Index;

    public void Begin()
    {
        Now = Timestamp.FromDateTimeOffset(Clock.GetUtcNow());
        _indexAtCheckpoint = Index;
        foreach (var table in _tables) table.Checkpoint();
        Events.Checkpoint();
    }

    /// <summary>Takes back everything since the write began; for a write that finds out late that it has to refuse, too.</summary>
    public void Rollback()
    {
        Index = _indexAtCheckpoint;
        foreach (var table in _tables) table.Rollback();
        Events.Rollback();
    }

    public Snapshot ToSnapshot() => _base with
    {
        Index = Index,
        Nodes = Nodes.ToTable(),
        NodePools = NodePools.ToTable(),
        Jobs = Jobs.ToTable(),
        JobSummaries = JobSummaries.ToTable(),
        Allocs = Allocs.ToTable(),
        Evals = Evals.ToTable(),
        Deployments = Deployments.ToTable(),
        Namespaces = Namespaces.ToTable(),
        SchedulerConfig = SchedulerConfig.ToTable(),
        AutopilotConfig = AutopilotConfig.ToTable(),
        Acl = Acl.ToState(),
    };

    /// <param name="forStorage">Whether somebody saves them.</param>
    public ChangeSet CollectChanges(bool forStorage)
    {
        var changes = new ChangeSet(forStorage);
        foreach (var table in _tables) table.CollectChanges(changes);
        AddSummaryPools(changes);
        return changes;
    }

    // A summary is watched by its job's pool, which it does not know itself.
    private void AddSummaryPools(ChangeSet changes)
    {
        foreach (var key in JobSummaries.ChangedKeys)
        {
            if ((Jobs.Find(key) ?? _base.Jobs.Find(key)?.Record) is { } job) changes.Watched.Add(new StateChange(StateTable.JobSummaries, job.NodePool, WatchSpace.Pool));
        }
    }
}
