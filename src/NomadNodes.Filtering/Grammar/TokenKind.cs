namespace NomadNodes.Filtering.Grammar;

/// <summary>
/// What the grammar hands on to the tree builder. The operators keep their surface form, so that <c>in</c> and <c>contains</c> differ
/// here.
/// </summary>
internal enum TokenKind : byte
{
    None,
    OpenParenthesis,
    CloseParenthesis,
    Not,
    And,
    Or,
    Any,
    All,
    OpenBrace,
    CloseBrace,
    Name,
    Discard,
    Selector,
    Number,
    String,
    Equal,
    NotEqual,
    Contains,
    NotContains,
    Matches,
    NotMatches,
    IsEmpty,
    IsNotEmpty,
    IsNil,
    IsNotNil,
    In,
    NotIn,
}
