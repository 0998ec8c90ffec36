using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>
/// Chooses nodes for the allocations of one group, one after another. What can't change between two choices is looked at once, and a node's
/// score is counted again only after something came to it or left.
/// </summary>
internal sealed class GroupPlacer
{
    private readonly PlacementContext _context;
    private readonly TaskGroup _group;
    private readonly GroupFeasibility _feasibility;
    private readonly AffinityScore _affinity;
    private readonly SpreadScore _spread;
    private readonly DistinctRules _distinct;

    private readonly List<Entry> _feasible = [];
    private readonly List<PlacementNode> _infeasible = [];
    private MetricsBuilder? _filtered;
    private bool _isFilteredFinal;

    internal GroupPlacer(PlacementContext context, TaskGroup group)
    {
        _context = context;
        _group = group;
        _feasibility = context.Feasibility.Group(group);
        Ask = new GroupAsk(group, context.Feasibility.Operands);
        _affinity = new AffinityScore(context.Job, group, context.Feasibility.Operands);
        _spread = new SpreadScore(context.Job, group, context.Presence, context.FindNode);
        _distinct = new DistinctRules(context.Job, group, context.Presence, context.FindNode);
    }

    internal GroupAsk Ask { get; }

    /// <param name="avoided">IDs of nodes that the allocation failed on before.</param>
    /// <param name="oldJob">The version that the allocation is of, when it is an older one: it must reach the node, too.</param>
    internal Selection Select(IReadOnlySet<string> avoided, Job? oldJob = null)
    {
        var metrics = Filtered().Copy();
        var best = new BestScores();
        foreach (var entry in _feasible)
        {
            if (oldJob is not null && !oldJob.Reaches(entry.Node.Node)) continue;
            if (!_distinct.IsEmpty && _distinct.Broken(entry.Node.Node) is { } broken)
            {
                metrics.Filter(entry.Node.Node, broken);
                continue;
            }

            Refresh(entry);
            if (entry.Exhausted is { } dimension)
            {
                metrics.Exhaust(entry.Node.Node, dimension);
                continue;
            }

            metrics.Evaluate();
            if (!_spread.IsEmpty) entry.Score.Spread = _spread.Of(entry.Node.Node);
            entry.Score.Penalty = avoided.Contains(entry.Node.Node.ID) ? -1 : 0;
            best.Offer(entry.Node, entry.Score);
        }

        return best.Best is { } chosen
            ? new Selection(chosen, metrics.Placed(_context.Pool, best.ToMeta()))
            : new Selection(null, metrics.Failed(_context.Pool, _group));
    }

    /// <summary>For system jobs: this node or none. A metric that filtered nothing and exhausted something tells a full node.</summary>
    internal Selection SelectOn(PlacementNode node)
    {
        var metrics = new MetricsBuilder();
        if ((_feasibility.Infeasible(node.Node) ?? _distinct.Broken(node.Node)) is { } reason)
        {
            metrics.Filter(node.Node, reason);
            return new Selection(null, metrics.Failed(_context.Pool, _group));
        }

        if (Fit.Exhausted(Ask, node) is { } dimension)
        {
            metrics.Exhaust(node.Node, dimension);
            return new Selection(null, metrics.Failed(_context.Pool, _group));
        }

        metrics.Evaluate();
        var score = new NodeScore { Binpack = Binpack(node) };
        return new Selection(node, metrics.Placed(_context.Pool, [score.ToBinpackMeta(node.Node.ID)]));
    }

    /// <summary>Whether the group may stay where it is.</summary>
    internal bool IsFeasible(Node node) => _feasibility.Infeasible(node) is null;

    /// <summary>The nodes that never will do. From the second choice on, all classes are known, and metrics say so.</summary>
    private MetricsBuilder Filtered()
    {
        if (_filtered is null)
        {
            _filtered = new MetricsBuilder();
            foreach (var node in _context.Nodes)
            {
                if (_feasibility.Infeasible(node.Node) is not { } reason)
                {
                    _feasible.Add(new Entry(node));
                    continue;
                }

                _infeasible.Add(node);
                _filtered.Filter(node.Node, reason);
            }
        }
        else if (!_isFilteredFinal)
        {
            _isFilteredFinal = true;
            _filtered = new MetricsBuilder();
            foreach (var node in _infeasible) _filtered.Filter(node.Node, _feasibility.Infeasible(node.Node) ?? JobFeasibility.ClassIneligible);
        }

        return _filtered;
    }

    private void Refresh(Entry entry)
    {
        var node = entry.Node;
        if (entry.Version == node.Version) return;
        entry.Version = node.Version;
        entry.Exhausted = Fit.Exhausted(Ask, node);
        if (entry.Exhausted is not null) return;
        var others = _context.Presence.OnNode(node.Node.ID, _group.Name);
        entry.Score.AntiAffinity = others > 0 && _group.Count > 0 ? -(others + 1.0) / _group.Count : 0;
        entry.Score.Binpack = Binpack(node);
        entry.Score.Affinity = _affinity.Of(node.Node);
    }

    private double Binpack(PlacementNode node) =>
        BinpackScore.Of(node.Usage.Used + Ask.On(node.Capacity), node.Capacity.Room, _context.Configuration.SpreadsLoad);

    private sealed class Entry(PlacementNode node)
    {
        internal NodeScore Score;

        internal PlacementNode Node => node;

        internal int Version { get; set; } = -1;

        internal string? Exhausted { get; set; }
    }
}
