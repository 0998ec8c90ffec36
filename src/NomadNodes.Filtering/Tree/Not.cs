namespace NomadNodes.Filtering.Tree;

/// <summary><c>not Status == ready</c></summary>
internal sealed class Not(Expression operand) : Expression
{
    public Expression Operand { get; } = operand;

    public override string ToString() => Operand is Match ? $"not {Operand}" : $"not ({Operand})";
}
