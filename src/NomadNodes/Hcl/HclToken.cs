namespace NomadNodes.Hcl;

/// <summary>One token.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, quotes included.</param>
/// <param name="Position">Of its first character.</param>
/// <param name="Value">What a string, heredoc or name stands for; else the text.</param>
internal readonly record struct HclToken(HclTokenKind Kind, string Text, HclPosition Position, string Value)
{
    /// <summary>As error texts name its kind.</summary>
    public string KindName => NameOf(Kind);

    /// <summary>As error texts show an unexpected one.</summary>
    public override string ToString() => $"{Position} {KindName} {Text}";

    private static string NameOf(HclTokenKind kind) => kind.ToString().ToUpperInvariant();
}
