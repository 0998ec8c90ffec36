using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>How much a placement brings the job nearer to its spreads.</summary>
internal sealed class SpreadScore
{
    private readonly List<(Spread Spread, PropertyCounts Counts)> _spreads = [];
    private readonly long _count;
    private readonly double _weights;

    internal SpreadScore(Job job, TaskGroup group, JobPresence presence, Func<string, Node?> findNode)
    {
        _count = group.Count;
        foreach (var spread in (group.Spreads ?? []).Concat(job.Spreads ?? []))
        {
            var target = spread.Attribute;
            _spreads.Add((spread, presence.Count(target, group.Name, id => findNode(id) is { } node ? Target.Resolve(target, node) : null)));
            _weights += spread.Weight;
        }
    }

    internal bool IsEmpty => _spreads.Count == 0;

    internal double Of(Node node)
    {
        var total = 0.0;
        foreach (var (spread, counts) in _spreads) total += Boost(spread, counts, Target.Resolve(spread.Attribute, node));
        return total;
    }

    private double Boost(Spread spread, PropertyCounts counts, string? value)
    {
        if (value is null) return -1;
        if (spread.SpreadTarget is not { Count: > 0 } targets) return EvenBoost(counts, value);
        var percent = targets.FirstOrDefault(target => target.Value == value)?.Percent ?? 100 - targets.Sum(target => target.Percent);
        var desired = percent * _count / 100.0;
        if (desired <= 0) return -1;
        return (desired - (counts.Of(value) + 1)) / desired * (_weights > 0 ? spread.Weight / _weights : 1);
    }

    /// <summary>Without targets: values that hold fewer than the others gain, those that hold more lose.</summary>
    private static double EvenBoost(PropertyCounts counts, string value)
    {
        var all = counts.All.ToList();
        if (all.Count == 0) return 0;
        double least = all.Min(), most = all.Max(), here = counts.Of(value);
        if (here == 0) return 1;
        if (here != least) return (least - here) / least;
        return least == most ? -1 : (most - least) / least;
    }
}
