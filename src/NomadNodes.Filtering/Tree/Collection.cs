namespace NomadNodes.Filtering.Tree;

/// <summary><c>any Drivers as name, driver { driver.Healthy == true }</c></summary>
internal sealed class Collection(Quantifier quantifier, Selector selector, NameBinding names, Expression body) : Expression
{
    public Quantifier Quantifier { get; } = quantifier;

    public Selector Selector { get; } = selector;

    public NameBinding Names { get; } = names;

    public Expression Body { get; } = body;

    public override string ToString() => $"{(Quantifier == Quantifier.Any ? "any" : "all")} {Selector} as {Names} {{ {Body} }}";
}

internal enum Quantifier
{
    Any,
    All,
}
