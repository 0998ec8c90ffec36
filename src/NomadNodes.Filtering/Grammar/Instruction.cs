namespace NomadNodes.Filtering.Grammar;

/// <summary>One instruction of <see cref="GrammarMachine"/>.</summary>
internal readonly struct Instruction
{
    public required Operation Operation { get; init; }

    /// <summary>Number of expressions of the grammar that are entered by executing this instruction.</summary>
    public int Steps { get; init; }

    /// <summary>Address to continue at, for the operations that have one.</summary>
    public int Target { get; init; }

    /// <summary>The rule to enter, for <see cref="Operation.Call"/>.</summary>
    public Rule Rule { get; init; }

    /// <summary>The token to note, or none.</summary>
    public TokenKind Token { get; init; }

    /// <summary>The literal's bytes, or the error's text.</summary>
    public string? Text { get; init; }

    public CharacterClass? Class { get; init; }

    /// <summary>Index of the label that says what was expected here (<see cref="GrammarProgram.Labels"/>).</summary>
    public int Label { get; init; }
}
