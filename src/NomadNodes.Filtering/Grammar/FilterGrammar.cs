namespace NomadNodes.Filtering.Grammar;

/// <summary>
/// The grammar of filter expressions, as Nomad has it: a parsing expression grammar without memory, so that brackets cost exponential work
/// (six levels parse, seven exceed the limit). The structure matters beyond what it accepts: the order of the alternatives decides which
/// errors are raised, and the number of expressions entered decides when a parse is given up.
/// </summary>
internal static class FilterGrammar
{
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly Part Blank = Rule.Whitespace;
    private static readonly Part MaybeBlank = Optional(Rule.Whitespace);

    public static GrammarProgram Program { get; } = Build();

    private static GrammarProgram Build()
    {
        var code = new Assembler();
        AddLogic(code);
        AddCollections(code);
        AddMatches(code);
        AddOperators(code);
        AddSelectors(code);
        AddLiterals(code);
        return code.Finish(Rule.Input);
    }

    private static void AddLogic(Assembler code)
    {
        var open = Literal("(", TokenKind.OpenParenthesis);
        var close = Literal(")", TokenKind.CloseParenthesis);
        code.AddRule(Rule.Input, Choice(
            Action(MaybeBlank, open, MaybeBlank, Named(Rule.OrExpression), MaybeBlank, close, MaybeBlank, Rule.Eof),
            Action(MaybeBlank, Named(Rule.OrExpression), MaybeBlank, Rule.Eof)));
        code.AddRule(Rule.OrExpression, Choice(
            Action(Named(Rule.AndExpression), Blank, Literal("or", TokenKind.Or), Blank, Named(Rule.OrExpression)),
            Action(Named(Rule.AndExpression)),
            Action(Named(Rule.CollectionExpression))));
        code.AddRule(Rule.AndExpression, Choice(
            Action(Named(Rule.NotExpression), Blank, Literal("and", TokenKind.And), Blank, Named(Rule.AndExpression)),
            Action(Named(Rule.NotExpression))));
        code.AddRule(Rule.NotExpression, Choice(
            Action(Literal("not", TokenKind.Not), Blank, Named(Rule.NotExpression)),
            Action(Named(Rule.ParenthesizedExpression))));
        code.AddRule(Rule.ParenthesizedExpression, Choice(
            Action(open, MaybeBlank, Named(Rule.OrExpression), MaybeBlank, close),
            Action(Named(Rule.MatchExpression)),
            Sequence("(", MaybeBlank, Rule.OrExpression, MaybeBlank, Not(")"), new ErrorPart("Unmatched parentheses"))));
    }

    private static void AddCollections(Assembler code)
    {
        code.AddRule(Rule.CollectionExpression, Action(
            Named(Choice(Rule.CollectionOpAny, Rule.CollectionOpAll)), Blank, Named(Rule.Selector), Blank, "as", Blank,
            Named(Rule.CollectionNameBinding), MaybeBlank, Literal("{", TokenKind.OpenBrace), MaybeBlank,
            Named(Rule.OrExpression), MaybeBlank, Literal("}", TokenKind.CloseBrace)));
        code.AddRule(Rule.CollectionOpAny, Action(Literal("any", TokenKind.Any)));
        code.AddRule(Rule.CollectionOpAll, Action(Literal("all", TokenKind.All)));
        var discard = Literal("_", TokenKind.Discard);
        code.AddRule(Rule.CollectionNameBinding, Choice(
            Action(Named(Rule.Identifier), MaybeBlank, ",", MaybeBlank, Named(Rule.Identifier)),
            Action(Named(Rule.Identifier), MaybeBlank, ",", MaybeBlank, discard),
            Action(discard, MaybeBlank, ",", MaybeBlank, Named(Rule.Identifier)),
            Action(Named(Rule.Identifier))));
    }

    private static void AddMatches(Assembler code)
    {
        code.AddRule(Rule.MatchExpression, Choice(Rule.MatchSelectorOpValue, Rule.MatchSelectorOp, Rule.MatchValueOpSelector));
        code.AddRule(Rule.MatchSelectorOpValue, Action(
            Named(Rule.Selector),
            Named(Choice(
                Rule.MatchEqual, Rule.MatchNotEqual, Rule.MatchContains, Rule.MatchNotContains, Rule.MatchMatches, Rule.MatchNotMatches)),
            Named(Rule.Value)));
        code.AddRule(Rule.MatchSelectorOp, Action(
            Named(Rule.Selector),
            Named(Choice(Rule.MatchIsEmpty, Rule.MatchIsNotEmpty, Rule.MatchIsNil, Rule.MatchIsNotNil))));
        code.AddRule(Rule.MatchValueOpSelector, Choice(
            Action(Named(Rule.Value), Named(Choice(Rule.MatchIn, Rule.MatchNotIn)), Named(Rule.Selector)),
            Sequence(Rule.Value, Choice(Rule.MatchIn, Rule.MatchNotIn), Not(Rule.Selector), new ErrorPart("Invalid selector"))));
    }

    private static void AddOperators(Assembler code)
    {
        AddOperator(code, Rule.MatchEqual, TokenKind.Equal, MaybeBlank, "==", MaybeBlank);
        AddOperator(code, Rule.MatchNotEqual, TokenKind.NotEqual, MaybeBlank, "!=", MaybeBlank);
        AddOperator(code, Rule.MatchContains, TokenKind.Contains, Blank, "contains", Blank);
        AddOperator(code, Rule.MatchNotContains, TokenKind.NotContains, Blank, "not", Blank, "contains", Blank);
        AddOperator(code, Rule.MatchMatches, TokenKind.Matches, Blank, "matches", Blank);
        AddOperator(code, Rule.MatchNotMatches, TokenKind.NotMatches, Blank, "not", Blank, "matches", Blank);
        AddOperator(code, Rule.MatchIsEmpty, TokenKind.IsEmpty, Blank, "is", Blank, "empty");
        AddOperator(code, Rule.MatchIsNotEmpty, TokenKind.IsNotEmpty, Blank, "is", Blank, "not", Blank, "empty");
        AddOperator(code, Rule.MatchIsNil, TokenKind.IsNil, Blank, "is", Blank, "nil");
        AddOperator(code, Rule.MatchIsNotNil, TokenKind.IsNotNil, Blank, "is", Blank, "not", Blank, "nil");
        AddOperator(code, Rule.MatchIn, TokenKind.In, Blank, "in", Blank);
        AddOperator(code, Rule.MatchNotIn, TokenKind.NotIn, Blank, "not", Blank, "in", Blank);
    }

    private static void AddOperator(Assembler code, Rule rule, TokenKind token, params Part[] parts) =>
        code.AddRule(rule, new TokenPart(Action(parts), token));

    private static void AddSelectors(Assembler code)
    {
        var letter = new CharacterClass("[a-zA-Z]", Letters);
        var nameCharacter = new CharacterClass("[a-zA-Z0-9_/]", Letters + Digits + "_/");
        var pointerCharacter = new CharacterClass(@"[\pL\pN-_.~:|]", Letters + Digits + "-_.~:|", lettersAndNumbers: true);
        code.AddRule(Rule.Selector, new TokenPart(
            Choice(
                Action(Named(Rule.Identifier), Named(Any(Rule.SelectorOrIndex))),
                Action("\"", Named(Any(Rule.JsonPointerSegment)), "\"")),
            TokenKind.Selector));
        code.AddRule(Rule.JsonPointerSegment, Action("/", Named(Some(pointerCharacter))));
        code.AddRule(Rule.Identifier, new TokenPart(Action(letter, Any(nameCharacter)), TokenKind.Name));
        code.AddRule(Rule.SelectorOrIndex, Choice(
            Action(".", Named(Rule.Identifier)),
            Action(Named(Rule.IndexExpression)),
            Action(".", Named(Some(new CharacterClass("[0-9]", Digits))))));
        code.AddRule(Rule.IndexExpression, Choice(
            Action("[", MaybeBlank, Named(Rule.StringLiteral), MaybeBlank, "]"),
            Sequence("[", MaybeBlank, Not(Rule.StringLiteral), new ErrorPart("Invalid index")),
            Sequence("[", MaybeBlank, Rule.StringLiteral, MaybeBlank, Not("]"), new ErrorPart("Unclosed index expression"))));
    }

    private static void AddLiterals(Assembler code)
    {
        code.AddRule(Rule.Value, Choice(
            Action(Named(Rule.Selector)), Action(Named(Rule.NumberLiteral)), Action(Named(Rule.StringLiteral))));
        code.AddRule(Rule.NumberLiteral, Choice(
            new TokenPart(Action(Optional("-"), Rule.IntegerOrFloat, new LookaheadPart(Rule.AfterNumbers)), TokenKind.Number),
            Sequence(Optional("-"), Rule.IntegerOrFloat, Not(Rule.AfterNumbers), new ErrorPart("Invalid number literal"))));
        code.AddRule(Rule.AfterNumbers, new LookaheadPart(Choice(Rule.Whitespace, Rule.Eof, ")")));
        var digit = new CharacterClass("[0-9]", Digits);
        code.AddRule(Rule.IntegerOrFloat, Sequence(
            Choice("0", Sequence(new CharacterClass("[1-9]", Digits[1..]), Any(digit))), Optional(Sequence(".", Some(digit)))));
        code.AddRule(Rule.StringLiteral, Choice(
            new TokenPart(
                new UnquotedPart(Action(Choice(
                    Sequence("`", Any(Rule.RawStringChar), "`"), Sequence("\"", Any(Rule.DoubleStringChar), "\"")))),
                TokenKind.String),
            Sequence(
                Choice(Sequence("`", Any(Rule.RawStringChar)), Sequence("\"", Any(Rule.DoubleStringChar))),
                Rule.Eof,
                new ErrorPart("Unterminated string literal"))));
        code.AddRule(Rule.RawStringChar, Sequence(Not("`"), new AnyCharacterPart()));
        code.AddRule(Rule.DoubleStringChar, Sequence(Not("\""), new AnyCharacterPart()));
        code.AddRule(Rule.Whitespace, Some(new CharacterClass(@"[ \t\r\n]", " \t\r\n")));
        code.AddRule(Rule.Eof, Not(new AnyCharacterPart()));
    }

    private static LiteralPart Literal(string text, TokenKind token) => new(text, token);

    private static SequencePart Sequence(params Part[] parts) => new(parts);

    private static ChoicePart Choice(params Part[] alternatives) => new(alternatives);

    private static OptionalPart Optional(Part body) => new(body);

    private static RepeatPart Any(Part body) => new(body, AtLeastOne: false);

    private static RepeatPart Some(Part body) => new(body, AtLeastOne: true);

    private static NotPart Not(Part body) => new(body);

    private static CountedPart Named(Part body) => new(body);

    private static CountedPart Action(params Part[] parts) => new(parts.Length == 1 ? parts[0] : new SequencePart(parts));
}
