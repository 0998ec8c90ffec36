using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>The nodes that a job may be placed on before any constraint is looked at.</summary>
internal sealed class CandidateNodes
{
    private readonly Dictionary<string, long> _perDatacenter = [];

    /// <remarks><paramref name="random"/>: shuffles the nodes: the first of equals is taken.</remarks>
    internal CandidateNodes(Job job, IEnumerable<Node> nodes, Random random)
    {
        var ready = new List<Node>();
        foreach (var node in nodes)
        {
            if (!IsCandidate(job, node)) continue;
            ready.Add(node);
            _perDatacenter[node.Datacenter] = _perDatacenter.GetValueOrDefault(node.Datacenter) + 1;
        }

        Nodes = [.. ready];
        random.Shuffle(Nodes);
    }

    internal Node[] Nodes { get; }

    internal IReadOnlyDictionary<string, long> PerDatacenter => _perDatacenter;

    internal static bool IsCandidate(Job job, Node node) => IsUsable(node) && job.Reaches(node);

    /// <summary>Nomad: ready, without a drain strategy, eligible.</summary>
    internal static bool IsUsable(Node node) =>
        node is { Status: NodeStatus.Ready, DrainStrategy: null, SchedulingEligibility: NodeEligibility.Eligible };
}
