namespace NomadNodes.Filtering.Grammar;

/// <summary>
/// A parsing expression: the right-hand sides of <see cref="FilterGrammar"/> are written with these. Nomad bounds the work of a parse by
/// the number of parsing expressions entered, so each kind counts itself exactly once before its parts.
/// </summary>
internal abstract record Part
{
    public abstract void Assemble(Assembler code);

    public static implicit operator Part(string literal) => new LiteralPart(literal, TokenKind.None);

    public static implicit operator Part(Rule rule) => new RulePart(rule);

    public static implicit operator Part(CharacterClass characters) => new ClassPart(characters);
}
