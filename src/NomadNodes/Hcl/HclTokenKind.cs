namespace NomadNodes.Hcl;

/// <summary>What a token is. Error texts show the names in capitals.</summary>
internal enum HclTokenKind
{
    Illegal,
    Eof,
    Comment,
    Ident,
    Number,
    Float,
    Bool,
    String,
    Heredoc,
    LBrack,
    LBrace,
    Comma,
    Period,
    RBrack,
    RBrace,
    Assign,
    Add,
    Sub,

    /// <summary>In JSON only.</summary>
    Colon,

    /// <summary>In JSON only.</summary>
    Null,
}
