namespace NomadNodes.Filtering.Grammar;

/// <summary>Parts one after another.</summary>
internal sealed record SequencePart(params Part[] Parts) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        foreach (var part in Parts)
        {
            part.Assemble(code);
        }
    }
}

/// <summary>The first alternative that matches.</summary>
internal sealed record ChoicePart(params Part[] Alternatives) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        var commits = new List<int>();
        foreach (var alternative in Alternatives.AsSpan()[..^1])
        {
            var choice = code.Add(new Instruction { Operation = Operation.Choice });
            alternative.Assemble(code);
            commits.Add(code.Add(new Instruction { Operation = Operation.Commit }));
            code.PointToHere(choice);
        }

        Alternatives[^1].Assemble(code);
        commits.ForEach(code.PointToHere);
    }
}

/// <summary>As many as match, at least one if so wanted.</summary>
internal sealed record RepeatPart(Part Body, bool AtLeastOne) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        if (AtLeastOne)
        {
            Body.Assemble(code);
        }

        var choice = code.Add(new Instruction { Operation = Operation.Choice });
        Body.Assemble(code);
        code.Add(new Instruction { Operation = Operation.Loop, Target = choice + 1 });
        code.PointToHere(choice);
    }
}

/// <summary>The part, or nothing.</summary>
internal sealed record OptionalPart(Part Body) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        var choice = code.Add(new Instruction { Operation = Operation.Choice });
        Body.Assemble(code);
        var commit = code.Add(new Instruction { Operation = Operation.Commit });
        code.PointToHere(choice);
        code.PointToHere(commit);
    }
}

/// <summary>Matches where the part would match, and takes nothing.</summary>
internal sealed record LookaheadPart(Part Body) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        var choice = code.Add(new Instruction { Operation = Operation.Choice });
        Body.Assemble(code);
        var commit = code.Add(new Instruction { Operation = Operation.BackCommit });
        code.PointToHere(choice);
        code.Add(new Instruction { Operation = Operation.Fail });
        code.PointToHere(commit);
    }
}

/// <summary>Matches where the part would not match, and takes nothing.</summary>
internal sealed record NotPart(Part Body) : Part
{
    public override void Assemble(Assembler code)
    {
        code.Count();
        var choice = code.Add(new Instruction { Operation = Operation.NegativeLookahead });
        Body.Assemble(code);
        code.Add(new Instruction { Operation = Operation.FailTwice });
        code.PointToHere(choice);
    }
}
