using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>What the scheduler may see: one state, which does not change while it looks.</summary>
internal interface ISchedulerState
{
    ulong Index { get; }

    SchedulerConfiguration Configuration { get; }

    /// <summary>Of any pool and status, in the order of their IDs.</summary>
    IEnumerable<Node> Nodes { get; }

    Node? FindNode(string id);

    NodePool? FindPool(string name);

    /// <summary>Null for a job that was purged.</summary>
    Job? FindJob(string @namespace, string id);

    /// <summary>All that are stored, finished ones too.</summary>
    IReadOnlyList<Allocation> AllocsOfJob(string @namespace, string jobId);

    /// <summary>All that are stored, finished ones too.</summary>
    IReadOnlyList<Allocation> AllocsOnNode(string nodeId);

    /// <summary>The one of the newest version of the job.</summary>
    Deployment? LatestDeployment(string @namespace, string jobId);

    /// <summary>Those of status <c>blocked</c>. A system job may have one for each full node.</summary>
    IReadOnlyList<Evaluation> BlockedEvals(string @namespace, string jobId);
}
