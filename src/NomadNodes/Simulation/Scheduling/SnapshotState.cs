using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>A snapshot as the scheduler looks at it.</summary>
internal sealed class SnapshotState(Snapshot snapshot, SchedulerConfiguration configuration) : ISchedulerState
{
    public ulong Index => snapshot.Index;

    public SchedulerConfiguration Configuration => configuration;

    public IEnumerable<Node> Nodes
    {
        get
        {
            for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) yield return at.Row.Record;
        }
    }

    public Node? FindNode(string id) => UuidKey.OfOrNull(id) is { } key ? snapshot.Nodes.Find(key)?.Record : null;

    public NodePool? FindPool(string name) => snapshot.NodePools.Find(new TextKey(name))?.Record;

    public Job? FindJob(string @namespace, string id) => snapshot.Jobs.Find(new JobKey(@namespace, id))?.Record;

    public IReadOnlyList<Allocation> AllocsOfJob(string @namespace, string jobId) => [.. snapshot.AllocsOfJob(new JobKey(@namespace, jobId))];

    public IReadOnlyList<Allocation> AllocsOnNode(string nodeId) => UuidKey.OfOrNull(nodeId) is { } key ? [.. snapshot.AllocsOnNode(key)] : [];

    public Deployment? LatestDeployment(string @namespace, string jobId)
    {
        Deployment? latest = null;
        foreach (var deployment in snapshot.DeploymentsOfJob(new JobKey(@namespace, jobId)))
        {
            if (latest is null || deployment.CreateIndex > latest.CreateIndex) latest = deployment;
        }

        return latest;
    }

    public IReadOnlyList<Evaluation> BlockedEvals(string @namespace, string jobId)
    {
        var blocked = new List<Evaluation>();
        foreach (var eval in snapshot.EvalsOfJob(new JobKey(@namespace, jobId)))
        {
            if (eval.Status == EvalStatus.Blocked) blocked.Add(eval);
        }

        return blocked;
    }
}
