using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>What all groups of one evaluation share when they are placed.</summary>
internal sealed class PlacementContext
{
    private readonly Dictionary<string, PlacementNode> _byId = [];

    /// <remarks><paramref name="usage"/>: counts what is on a node, less what the plan stops.</remarks>
    internal PlacementContext(Job job, CandidateNodes candidates, SchedulerConfiguration configuration, JobPresence presence, Func<string, Node?> findNode, Func<Node, NodeUsage> usage)
    {
        Job = job;
        Configuration = configuration;
        Presence = presence;
        FindNode = findNode;
        Feasibility = new JobFeasibility(job);
        Nodes = Array.ConvertAll(candidates.Nodes, node => new PlacementNode(node, () => usage(node)));
        foreach (var node in Nodes) _byId[node.Node.ID] = node;
        var poolName = job.Type is JobType.System or JobType.Sysbatch ? "" : job.NodePool;
        Pool = new PlacementPool(poolName, Nodes.Length, candidates.PerDatacenter);
    }

    internal Job Job { get; }

    internal SchedulerConfiguration Configuration { get; }

    internal JobPresence Presence { get; }

    internal Func<string, Node?> FindNode { get; }

    internal JobFeasibility Feasibility { get; }

    internal PlacementNode[] Nodes { get; }

    internal PlacementPool Pool { get; }

    /// <summary>Null for nodes that are no candidates.</summary>
    internal PlacementNode? Candidate(string nodeId) => _byId.GetValueOrDefault(nodeId);
}
