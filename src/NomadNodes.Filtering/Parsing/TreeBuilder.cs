using NomadNodes.Filtering.Grammar;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Parsing;

/// <summary>
/// Tokens to tree. The grammar has decided already what every token is, so nothing can be unexpected here. Chains of one operator
/// become one
/// node and double negations vanish, so that the depth of a tree is that of its brackets and braces, which are bounded.
/// </summary>
internal sealed class TreeBuilder(SourceText source, List<Token> tokens)
{
    /// <summary>Ours: each level multiplies the work of an evaluation by the length of its list, so no useful filter needs many.</summary>
    private const int MaxCollectionDepth = 16;

    private int _next;

    /// <summary>The tree; null, and the reason, if collections are nested too deeply.</summary>
    public Expression? Build(out string error)
    {
        error = DepthError();
        return error.Length == 0 ? Or() : null;
    }

    private string DepthError()
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Kind switch
            {
                TokenKind.OpenBrace => 1,
                TokenKind.CloseBrace => -1,
                _ => 0,
            };
            if (depth > MaxCollectionDepth)
            {
                return $"{source.Position(token.Start)}: any and all are nested more than {MaxCollectionDepth} deep";
            }
        }

        return "";
    }

    private Expression Or() => Chain(TokenKind.Or, And, LogicalOperator.Or);

    private Expression And() => Chain(TokenKind.And, Not, LogicalOperator.And);

    private Expression Chain(TokenKind separator, Func<Expression> operand, LogicalOperator logical)
    {
        var operands = new List<Expression>();
        do
        {
            var next = operand();
            operands.AddRange(next is Logical nested && nested.Operator == logical ? nested.Operands : [next]);
        }
        while (Take(separator));
        return operands.Count == 1 ? operands[0] : new Logical(logical, [.. operands]);
    }

    private Expression Not()
    {
        var negated = false;
        while (Take(TokenKind.Not))
        {
            negated = !negated;
        }

        var operand = Operand();
        if (!negated)
        {
            return operand;
        }

        return operand is Not inner ? inner.Operand : new Not(operand);
    }

    private Expression Operand()
    {
        if (Take(TokenKind.OpenParenthesis))
        {
            var inner = Or();
            _next++;
            return inner;
        }

        return Peek() is TokenKind.Any or TokenKind.All ? Collection() : Match();
    }

    private Collection Collection()
    {
        var quantifier = Next().Kind == TokenKind.Any ? Quantifier.Any : Quantifier.All;
        var selector = SelectorReader.Read(Text(Next()));
        var names = Names();
        _next++;
        var body = Or();
        _next++;
        return new Collection(quantifier, selector, names, body);
    }

    private NameBinding Names()
    {
        var first = Name();
        return Peek() == TokenKind.OpenBrace ? new NameBinding(first) : new NameBinding(first, Name());
    }

    private string? Name() => Next() is { Kind: TokenKind.Name } token ? GoText.Decode(Text(token)) : null;

    private Match Match()
    {
        var left = Next();
        var kind = Next().Kind;
        var (operation, negated) = MatchOperators.FromToken(kind);
        if (kind is TokenKind.In or TokenKind.NotIn)
        {
            return new Match(SelectorReader.Read(Text(Next())), operation, negated, Value(left));
        }

        return new Match(SelectorReader.Read(Text(left)), operation, negated, operation.HasValue() ? Value(Next()) : "");
    }

    /// <summary>
    /// Nomad: an unquoted path and a quoted text that looks like a JSON pointer are values too, namely the text of their selector.
    /// </summary>
    private string Value(Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Selector:
                return SelectorReader.Read(Text(token)).Text;
            case TokenKind.String:
                StringLiteral.TryUnquote(Text(token), out var text);
                return text;
            default:
                return GoText.Decode(Text(token));
        }
    }

    private TokenKind Peek() => _next < tokens.Count ? tokens[_next].Kind : TokenKind.None;

    private Token Next() => tokens[_next++];

    private bool Take(TokenKind kind)
    {
        if (Peek() != kind)
        {
            return false;
        }

        _next++;
        return true;
    }

    private ReadOnlySpan<byte> Text(Token token) => source.Slice(token.Start, token.End);
}
