using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>Whether a group can run on a node, whatever runs there already.</summary>
internal sealed class GroupFeasibility
{
    private readonly JobFeasibility _job;
    private readonly HashSet<string> _drivers;
    private readonly ConstraintSet _constraints;
    private readonly HostNeeds _needs;

    internal GroupFeasibility(JobFeasibility job, TaskGroup group)
    {
        _job = job;
        var tasks = group.Tasks ?? [];
        _drivers = [.. tasks.Select(task => task.Driver)];
        _constraints = new ConstraintSet([.. group.Constraints ?? [], .. tasks.SelectMany(task => task.Constraints ?? [])], job.Operands);
        _needs = new HostNeeds(group, job.Operands);
        Memo = new ClassMemo(_constraints.Escapes);
    }

    internal ClassMemo Memo { get; }

    /// <summary>Why the group can't run on the node, as metrics spell it; null if it can.</summary>
    internal string? Infeasible(Node node)
    {
        if (_job.Infeasible(node) is { } reason) return reason;
        switch (Memo.IsEligible(node.ComputedClass))
        {
            case false:
                return JobFeasibility.ClassIneligible;
            case true:
                // Neither the health of drivers nor volumes and devices' instances are part of the class.
                return Drivers.Missing(_drivers, node) ?? _needs.Missing(node);
        }

        var unmet = Drivers.Missing(_drivers, node) ?? _constraints.Unmet(node) ?? _needs.Missing(node);
        Memo.Remember(node.ComputedClass, unmet is null);
        return unmet;
    }
}
