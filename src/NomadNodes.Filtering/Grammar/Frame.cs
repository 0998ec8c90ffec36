namespace NomadNodes.Filtering.Grammar;

/// <summary>An entry of the machine's stack: either a rule that was entered, or a place to continue at after a failure.</summary>
/// <param name="Address">Where to continue after the rule, or after the failure.</param>
/// <param name="Offset">The rule's first byte, or the byte to return to.</param>
/// <param name="Tokens">How many tokens were found by then.</param>
/// <param name="Kind">Which of the two; for the second, whether a negative look-ahead was open.</param>
/// <param name="Rule">The rule that was entered.</param>
internal readonly record struct Frame(int Address, int Offset, int Tokens, FrameKind Kind, Rule Rule);

internal enum FrameKind : byte
{
    Rule,
    Retry,
    RetryInverted,
}
