namespace NomadNodes.Filtering.Grammar;

/// <summary>An expression that only names or transforms the result of another: no effect on what matches, but it counts.</summary>
internal sealed record CountedPart(Part Body) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        Body.Assemble(code);
    }
}

/// <summary>The whole of a rule's match becomes one token, instead of those found inside.</summary>
internal sealed record TokenPart(Part Body, TokenKind Token) : Part
{
    public override void Assemble(Assembler code)
    {
        Body.Assemble(code);
        code.Add(new Instruction { Operation = Operation.Emit, Token = Token });
    }
}

/// <summary>The match of a whole rule has to be a string literal that can be unquoted.</summary>
internal sealed record UnquotedPart(Part Body) : Part
{
    public override void Assemble(Assembler code)
    {
        Body.Assemble(code);
        code.Add(new Instruction { Operation = Operation.CheckString });
    }
}

/// <summary>An error to report when the parse comes here.</summary>
internal sealed record ErrorPart(string Text) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        code.Add(new Instruction { Operation = Operation.Raise, Text = Text });
    }
}
