namespace NomadNodes.Filtering.Grammar;

/// <summary>The assembled grammar.</summary>
/// <param name="Code">All rules.</param>
/// <param name="Labels">What error messages call each terminal; at most 64.</param>
/// <param name="Entry">Address of the first instruction.</param>
internal sealed record GrammarProgram(Instruction[] Code, string[] Labels, int Entry)
{
    /// <summary>How "any character" is called among the expected; under a negative look-ahead it stands for the end of the text.</summary>
    public const string AnyCharacterLabel = ".";
}
