using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>The constraints that look at where other allocations of the job are.</summary>
internal sealed class DistinctRules
{
    private readonly string _group;
    private readonly JobPresence _presence;
    private readonly bool _jobHosts;
    private readonly bool _groupHosts;
    private readonly List<(PropertyCounts Counts, int Limit)> _properties = [];

    internal DistinctRules(Job job, TaskGroup group, JobPresence presence, Func<string, Node?> findNode)
    {
        _group = group.Name;
        _presence = presence;
        var own = (group.Constraints ?? []).Concat((group.Tasks ?? []).SelectMany(task => task.Constraints ?? [])).ToList();
        _jobHosts = (job.Constraints ?? []).Any(IsDistinctHosts);
        _groupHosts = own.Exists(IsDistinctHosts);
        AddProperties(job.Constraints ?? [], null, findNode);
        AddProperties(own, group.Name, findNode);
    }

    internal bool IsEmpty => !_jobHosts && !_groupHosts && _properties.Count == 0;

    /// <summary>Why the node can't take another one, as metrics spell it; null if it can.</summary>
    internal string? Broken(Node node)
    {
        if (_jobHosts && _presence.OnNode(node.ID) > 0) return Operators.DistinctHosts;
        if (_groupHosts && _presence.OnNode(node.ID, _group) > 0) return Operators.DistinctHosts;
        foreach (var (counts, limit) in _properties)
        {
            if (Target.Resolve(counts.Target, node) is not { } value) return $"missing property \"{counts.Target}\"";
            var used = counts.Of(value);
            if (used >= limit) return string.Create(CultureInfo.InvariantCulture, $"distinct_property: {counts.Target}={value} used by {used} allocs");
        }

        return null;
    }

    private static bool IsDistinctHosts(Constraint constraint) =>
        constraint.Operand == Operators.DistinctHosts && !constraint.RTarget.Equals("false", StringComparison.OrdinalIgnoreCase);

    private void AddProperties(IEnumerable<Constraint> constraints, string? group, Func<string, Node?> findNode)
    {
        foreach (var constraint in constraints)
        {
            if (constraint.Operand != Operators.DistinctProperty) continue;
            var target = constraint.LTarget;
            var limit = int.TryParse(constraint.RTarget, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : 1;
            _properties.Add((_presence.Count(target, group, id => findNode(id) is { } node ? Target.Resolve(target, node) : null), limit));
        }
    }
}
