using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>The checks of a job's own constraints, and what they and those of its groups found out about classes.</summary>
internal sealed class JobFeasibility
{
    internal const string ClassIneligible = "computed class ineligible";

    private readonly ConstraintSet _constraints;
    private readonly ClassMemo _memo;
    private readonly Dictionary<string, GroupFeasibility> _groups = [];

    internal JobFeasibility(Job job)
    {
        Job = job;
        _constraints = new ConstraintSet(job.Constraints ?? [], Operands);
        _memo = new ClassMemo(_constraints.Escapes);
    }

    internal Job Job { get; }

    internal OperandCache Operands { get; } = new();

    internal bool Escapes => _memo.Escapes || _groups.Values.Any(group => group.Memo.Escapes);

    internal GroupFeasibility Group(TaskGroup group)
    {
        if (!_groups.TryGetValue(group.Name, out var known)) _groups.Add(group.Name, known = new GroupFeasibility(this, group));
        return known;
    }

    /// <summary>Why the job can't run on the node, as metrics spell it; null if it can.</summary>
    internal string? Infeasible(Node node)
    {
        if (_memo.IsEligible(node.ComputedClass) is { } known) return known ? null : ClassIneligible;
        var unmet = _constraints.Unmet(node);
        _memo.Remember(node.ComputedClass, unmet is null);
        return unmet;
    }

    /// <summary>Per class whether any group may run there. Null when nothing is known, and when classes don't decide it.</summary>
    internal IReadOnlyDictionary<string, bool>? Classes()
    {
        if (Escapes) return null;
        var classes = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (name, eligible) in _groups.Values.SelectMany(group => group.Memo.Classes))
            classes[name] = eligible || classes.GetValueOrDefault(name);
        foreach (var (name, eligible) in _memo.Classes)
        {
            if (!eligible) classes[name] = false;
        }

        return classes.Count > 0 ? classes : null;
    }
}
