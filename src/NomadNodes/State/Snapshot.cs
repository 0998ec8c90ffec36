using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State.Orders;

namespace NomadNodes.State;

/// <summary>The whole state after one index. Immutable: readers take the current one and keep it as long as they like.</summary>
internal sealed record Snapshot
{
    /// <summary>The raft-like index of the last write.</summary>
    public required ulong Index { get; init; }

    public required ClusterIdentity Identity { get; init; }

    public required Table<UuidKey, Node> Nodes { get; init; }

    public required Table<TextKey, NodePool> NodePools { get; init; }

    public AclState Acl { get; init; } = AclState.Empty;

    public required Table<JobKey, Job> Jobs { get; init; }

    public required Table<JobKey, JobSummary> JobSummaries { get; init; }

    public required Table<UuidKey, Allocation> Allocs { get; init; }

    public required Table<UuidKey, Evaluation> Evals { get; init; }

    public required Table<UuidKey, Deployment> Deployments { get; init; }

    public required Table<TextKey, Namespace> Namespaces { get; init; }

    /// <summary>One record, as the next.</summary>
    public required Table<TextKey, OperatorSchedulerConfiguration> SchedulerConfig { get; init; }

    public required Table<TextKey, AutopilotConfiguration> AutopilotConfig { get; init; }

    /// <summary>How the cluster schedules.</summary>
    public OperatorSchedulerConfiguration Scheduling => SchedulerConfig.Find(new TextKey(""))?.Record ?? OperatorSchedulerConfiguration.Initial;

    /// <summary>In the order of their IDs, as are the following. Terminal ones are among them.</summary>
    public RowGroup<JobKey, UuidKey, Allocation> AllocsOfJob(JobKey job) => AllocOrders.ByJob.Group(Allocs, job);

    public RowGroup<UuidKey, UuidKey, Allocation> AllocsOnNode(UuidKey node) => AllocOrders.ByNode.Group(Allocs, node);

    public RowGroup<UuidKey, UuidKey, Allocation> AllocsOfEval(UuidKey eval) => AllocOrders.ByEval.Group(Allocs, eval);

    public RowGroup<JobKey, UuidKey, Evaluation> EvalsOfJob(JobKey job) => EvalOrders.ByJob.Group(Evals, job);

    public RowGroup<JobKey, UuidKey, Deployment> DeploymentsOfJob(JobKey job) => DeploymentOrders.ByJob.Group(Deployments, job);
}
