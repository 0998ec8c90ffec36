using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>Constraints that a node meets or does not, whatever runs on it.</summary>
internal sealed class ConstraintSet
{
    private readonly List<Constraint> _constraints = [];
    private readonly OperandCache _operands;

    internal ConstraintSet(IEnumerable<Constraint> constraints, OperandCache operands)
    {
        _operands = operands;
        foreach (var constraint in constraints)
        {
            if (constraint.Operand is Operators.DistinctHosts or Operators.DistinctProperty) continue;
            _constraints.Add(constraint);
            Escapes |= Target.IsUnique(constraint.LTarget) || Target.IsUnique(constraint.RTarget);
        }
    }

    internal bool Escapes { get; }

    /// <summary>The text of the first constraint that the node does not meet, as metrics spell it; null if it meets all.</summary>
    internal string? Unmet(Node node)
    {
        foreach (var constraint in _constraints)
        {
            var left = Target.Resolve(constraint.LTarget, node);
            var right = Target.Resolve(constraint.RTarget, node);
            if (!Operators.Holds(constraint.Operand, left, right, _operands)) return Text(constraint);
        }

        return null;
    }

    private static string Text(Constraint constraint)
    {
        var operand = constraint.Operand.Length > 0 ? constraint.Operand : "=";
        return $"{constraint.LTarget} {operand} {constraint.RTarget}";
    }
}
