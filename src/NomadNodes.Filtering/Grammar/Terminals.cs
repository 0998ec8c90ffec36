namespace NomadNodes.Filtering.Grammar;

/// <summary>A fixed ASCII text, noted as a token where one is given.</summary>
internal sealed record LiteralPart(string Text, TokenKind Token) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        code.Add(new Instruction
        {
            Operation = Operation.Literal,
            Text = Text,
            Token = Token,
            Label = code.Label(GoText.Quote(Text)),
        });
    }
}

/// <summary>One character of a class.</summary>
internal sealed record ClassPart(CharacterClass Characters) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        code.Add(new Instruction { Operation = Operation.Class, Class = Characters, Label = code.Label(Characters.Label) });
    }
}

/// <summary>Any one character.</summary>
internal sealed record AnyCharacterPart : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        code.Add(new Instruction { Operation = Operation.AnyCharacter, Label = code.Label(GrammarProgram.AnyCharacterLabel) });
    }
}

/// <summary>Another rule.</summary>
internal sealed record RulePart(Rule Rule) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        code.Add(new Instruction { Operation = Operation.Call, Rule = Rule });
    }
}
