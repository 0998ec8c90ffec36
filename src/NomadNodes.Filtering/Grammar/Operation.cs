namespace NomadNodes.Filtering.Grammar;

/// <summary>What one instruction of <see cref="GrammarMachine"/> does.</summary>
internal enum Operation : byte
{
    /// <summary>Match a fixed text.</summary>
    Literal,

    /// <summary>Match one character of a class.</summary>
    Class,

    /// <summary>Match any one character.</summary>
    AnyCharacter,

    /// <summary>Remember this place; a later failure continues at the target.</summary>
    Choice,

    /// <summary>Like <see cref="Choice"/>, for a negative look-ahead: successes count as failures in what was expected.</summary>
    NegativeLookahead,

    /// <summary>Forget the last remembered place and go to the target.</summary>
    Commit,

    /// <summary>Move the last remembered place to here and go to the target.</summary>
    Loop,

    /// <summary>Return to the last remembered place in the text and go to the target.</summary>
    BackCommit,

    /// <summary>Forget the last remembered place, then fail.</summary>
    FailTwice,

    /// <summary>Continue at the last remembered place.</summary>
    Fail,

    /// <summary>Enter a rule.</summary>
    Call,

    /// <summary>Leave a rule.</summary>
    Return,

    /// <summary>Replace the tokens found in this rule by one.</summary>
    Emit,

    /// <summary>Report an error here and fail.</summary>
    Raise,

    /// <summary>Report an error at the start of the rule if the string literal that it matched can't be unquoted.</summary>
    CheckString,

    /// <summary>The whole text is recognised.</summary>
    Accept,
}
