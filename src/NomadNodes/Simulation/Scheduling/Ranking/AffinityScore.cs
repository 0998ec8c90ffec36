using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>The weights of the affinities that a node meets, as a part of all weights: -1 to 1.</summary>
internal sealed class AffinityScore
{
    private readonly List<Affinity> _affinities;
    private readonly OperandCache _operands;
    private readonly double _total;

    internal AffinityScore(Job job, TaskGroup group, OperandCache operands)
    {
        _operands = operands;
        _affinities = [.. job.Affinities ?? [], .. group.Affinities ?? [], .. (group.Tasks ?? []).SelectMany(task => task.Affinities ?? [])];
        _total = _affinities.Sum(affinity => Math.Abs((double)affinity.Weight));
    }

    internal double Of(Node node)
    {
        if (_total == 0) return 0;
        var met = 0L;
        foreach (var affinity in _affinities)
        {
            if (Operators.Holds(affinity.Operand, Target.Resolve(affinity.LTarget, node), Target.Resolve(affinity.RTarget, node), _operands))
                met += affinity.Weight;
        }

        return met / _total;
    }
}
