namespace NomadNodes.Filtering.Tree;

/// <summary>
/// <c>Name matches "^web-"</c>, <c>Meta is not empty</c>, <c>docker in Drivers</c> (the same as <c>Drivers contains docker</c>)
/// </summary>
internal sealed class Match(Selector selector, MatchOperator operation, bool negated, string value) : Expression
{
    public Selector Selector { get; } = selector;

    public MatchOperator Operator { get; } = operation;

    public bool Negated { get; } = negated;

    /// <summary>The right-hand side; empty for the operators that have none.</summary>
    public string Value { get; } = value;

    public override string ToString()
    {
        var test = $"{Selector} {Operator.Source(Negated)}";
        return Operator.HasValue() ? $"{test} {SourceWriter.Value(Value)}" : test;
    }
}
