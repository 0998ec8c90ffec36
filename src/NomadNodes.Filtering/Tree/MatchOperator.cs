using NomadNodes.Filtering.Grammar;

namespace NomadNodes.Filtering.Tree;

/// <summary>How a member is compared. Each operator also exists negated.</summary>
internal enum MatchOperator
{
    Equal,
    Contains,
    Matches,
    IsEmpty,
    IsNil,
}

internal static class MatchOperators
{
    public static bool HasValue(this MatchOperator operation) =>
        operation is MatchOperator.Equal or MatchOperator.Contains or MatchOperator.Matches;

    public static (MatchOperator Operation, bool Negated) FromToken(TokenKind token) => token switch
    {
        TokenKind.Equal => (MatchOperator.Equal, false),
        TokenKind.NotEqual => (MatchOperator.Equal, true),
        TokenKind.Contains or TokenKind.In => (MatchOperator.Contains, false),
        TokenKind.NotContains or TokenKind.NotIn => (MatchOperator.Contains, true),
        TokenKind.Matches => (MatchOperator.Matches, false),
        TokenKind.NotMatches => (MatchOperator.Matches, true),
        TokenKind.IsEmpty => (MatchOperator.IsEmpty, false),
        TokenKind.IsNotEmpty => (MatchOperator.IsEmpty, true),
        TokenKind.IsNil => (MatchOperator.IsNil, false),
        TokenKind.IsNotNil => (MatchOperator.IsNil, true),
        _ => throw new ArgumentOutOfRangeException(nameof(token), token, "not an operator"),
    };

    public static string Source(this MatchOperator operation, bool negated) => (operation, negated) switch
    {
        (MatchOperator.Equal, false) => "==",
        (MatchOperator.Equal, true) => "!=",
        (MatchOperator.Contains, false) => "contains",
        (MatchOperator.Contains, true) => "not contains",
        (MatchOperator.Matches, false) => "matches",
        (MatchOperator.Matches, true) => "not matches",
        (MatchOperator.IsEmpty, false) => "is empty",
        (MatchOperator.IsEmpty, true) => "is not empty",
        (MatchOperator.IsNil, false) => "is nil",
        _ => "is not nil",
    };
}
