namespace NomadNodes.Filtering.Grammar;

/// <summary>A piece of the recognised source.</summary>
/// <param name="Kind">What the piece is.</param>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte after the last one.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End);
