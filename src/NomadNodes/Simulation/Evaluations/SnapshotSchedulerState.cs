using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Simulation.Evaluations;

/// <summary>A snapshot as the scheduler sees it.</summary>
internal sealed class SnapshotSchedulerState(Snapshot snapshot) : ISchedulerState
{
    public ulong Index => snapshot.Index;

    public SchedulerConfiguration Configuration => SchedulerConfiguration.Default;

    public IEnumerable<Node> Nodes
    {
        get
        {
            for (var at = snapshot.Nodes.Rows.First(); at.IsValid; at.MoveNext()) yield return at.Row.Record;
        }
    }

    public Node? FindNode(string id) => UuidKey.TryParse(id, out var key, out _) && key is { } known ? snapshot.Nodes.Find(known)?.Record : null;

    public NodePool? FindPool(string name) => snapshot.NodePools.Find(new TextKey(name))?.Record;

    public Job? FindJob(string @namespace, string id) => snapshot.Jobs.Find(new JobKey(@namespace, id))?.Record;

    public IReadOnlyList<Allocation> AllocsOfJob(string @namespace, string jobId) => [.. snapshot.AllocsOfJob(new JobKey(@namespace, jobId))];

    public IReadOnlyList<Allocation> AllocsOnNode(string nodeId) => UuidKey.TryParse(nodeId, out var key, out _) && key is { } known ? [.. snapshot.AllocsOnNode(known)] : [];

    // The newest version's, and of two of the same version the later one.
    public Deployment? LatestDeployment(string @namespace, string jobId) =>
        snapshot.DeploymentsOfJob(new JobKey(@namespace, jobId)).OrderBy(deployment => (deployment.JobVersion, deployment.CreateIndex)).LastOrDefault();

    public IReadOnlyList<Evaluation> BlockedEvals(string @namespace, string jobId) =>
        [.. snapshot.EvalsOfJob(new JobKey(@namespace, jobId)).Where(eval => eval.Status == EvalStatus.Blocked)];
}
