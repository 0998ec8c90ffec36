using System.Collections.Immutable;

namespace NomadNodes.Filtering.Tree;

/// <summary>
/// <c>Status == ready and Drivers contains docker</c>, or a chain of <c>or</c>; evaluated left to right until the result is known.
/// </summary>
internal sealed class Logical(LogicalOperator logical, ImmutableArray<Expression> operands) : Expression
{
    public LogicalOperator Operator { get; } = logical;

    public ImmutableArray<Expression> Operands { get; } = operands;

    public override string ToString()
    {
        var last = Operands.Length - 1;
        return string.Join(Operator == LogicalOperator.Or ? " or " : " and ", Operands.Select((o, i) => Print(o, i == last)));
    }

    /// <summary>
    /// The grammar takes a collection only as the last operand of a chain of <c>or</c>, and brackets are what makes it an operand
    /// elsewhere.
    /// </summary>
    private string Print(Expression operand, bool isLast)
    {
        var bare = operand switch
        {
            Collection => isLast && Operator == LogicalOperator.Or,
            Logical => Operator == LogicalOperator.Or,
            _ => true,
        };
        return bare ? operand.ToString() : $"({operand})";
    }
}

internal enum LogicalOperator
{
    And,
    Or,
}
