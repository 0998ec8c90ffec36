namespace NomadNodes.Hcl;

/// <summary>A value.</summary>
internal abstract record HclNode
{
    public abstract HclPosition Position { get; }

    /// <summary>As error texts name the kind.</summary>
    public abstract string GoType { get; }
}

/// <summary>A number, a string or a bool.</summary>
internal sealed record HclLiteral(HclToken Token) : HclNode
{
    public override HclPosition Position => Token.Position;

    public override string GoType => "*ast.LiteralType";
}

internal sealed record HclList(HclPosition Start, IReadOnlyList<HclNode> Items) : HclNode
{
    public override HclPosition Position => Start;

    public override string GoType => "*ast.ListType";
}

/// <summary>The items between braces.</summary>
internal sealed record HclObject(HclPosition Start, IReadOnlyList<HclItem> Items) : HclNode
{
    public override HclPosition Position => Start;

    public override string GoType => "*ast.ObjectType";
}

/// <summary>Keys and a value: <c>a = 1</c>, or <c>a "b" { … }</c>.</summary>
/// <param name="Keys">The name, then the labels.</param>
/// <param name="Value">What they stand before.</param>
internal sealed record HclItem(IReadOnlyList<HclToken> Keys, HclNode Value) : HclNode
{
    public override HclPosition Position => Keys.Count > 0 ? Keys[0].Position : Value.Position;

    public override string GoType => "*ast.ObjectItem";
}
