using System.Diagnostics.CodeAnalysis;
using NomadNodes.Filtering.Grammar;
using NomadNodes.Filtering.Parsing;

namespace NomadNodes.Filtering;

/// <summary>Reads filter expressions, the language of <c>filter=</c> on Nomad's list endpoints.</summary>
public static class Filter
{
    /// <param name="text">The expression. Lone surrogates count as bytes that are not UTF-8.</param>
    /// <exception cref="FilterSyntaxException">The text is no expression; an empty one is none either.</exception>
    public static FilterExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(GoText.Encode(text));
    }

    /// <param name="utf8">The expression as it came, once percent-decoded: bytes that are not UTF-8 are errors of their own.</param>
    /// <exception cref="FilterSyntaxException">The text is no expression; an empty one is none either.</exception>
    public static FilterExpression Parse(ReadOnlySpan<byte> utf8) =>
        TryParse(utf8, out var expression, out var error) ? expression : throw new FilterSyntaxException(error);

    /// <param name="text">As in <see cref="Parse(string)"/>.</param>
    /// <param name="expression">The tree.</param>
    /// <param name="error">What <see cref="FilterSyntaxException"/> would say.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out FilterExpression? expression, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(GoText.Encode(text), out expression, out error);
    }

    /// <param name="utf8">As in <see cref="Parse(ReadOnlySpan{byte})"/>.</param>
    /// <param name="expression">The tree.</param>
    /// <param name="error">What <see cref="FilterSyntaxException"/> would say.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out FilterExpression? expression, [NotNullWhen(false)] out string? error)
    {
        var source = new SourceText(utf8.ToArray());
        var tokens = new GrammarMachine(FilterGrammar.Program, source).Run(out var syntaxError);
        var tree = tokens is null ? null : new TreeBuilder(source, tokens).Build(out syntaxError);
        expression = tree is null ? null : new FilterExpression(tree);
        error = tree is null ? syntaxError : null;
        return tree is not null;
    }
}
