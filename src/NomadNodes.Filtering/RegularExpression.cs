using NomadNodes.Filtering.Patterns;

namespace NomadNodes.Filtering;

/// <summary>A regular expression with RE2's syntax and meaning, which takes time linear in the text.</summary>
public sealed class RegularExpression
{
    private readonly Pattern _pattern;

    private RegularExpression(Pattern pattern) => _pattern = pattern;

    /// <summary>Null for what is no expression of RE2's, or too large to run.</summary>
    public static RegularExpression? Parse(string text) => Pattern.Compile(text).Pattern is { } pattern ? new RegularExpression(pattern) : null;

    /// <summary>Whether it is found anywhere in the text. A text that is too much for the expression doesn't match.</summary>
    public bool IsMatch(string text) => _pattern.IsMatch(text) ?? false;
}
