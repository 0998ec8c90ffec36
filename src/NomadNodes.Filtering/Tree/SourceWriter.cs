using System.Text;

namespace NomadNodes.Filtering.Tree;

/// <summary>Writes selectors and values so that the grammar reads the same ones back.</summary>
internal static class SourceWriter
{
    public static string Selector(Selector selector) => selector.IsPointer ? Pointer(selector) : Dotted(selector);

    /// <summary>A value in double quotes. A leading slash is escaped: a text that looks like a JSON pointer would lose it.</summary>
    public static string Value(string value) => value.StartsWith('/') ? $"\"\\x2f{Escape(value[1..])}\"" : $"\"{Escape(value)}\"";

    private static string Dotted(Selector selector)
    {
        var text = new StringBuilder(selector.Parts[0]);
        foreach (var part in selector.Parts.AsSpan()[1..])
        {
            text.Append(IsName(part) || IsNumber(part) ? $".{part}" : $"[\"{Escape(part)}\"]");
        }

        return text.ToString();
    }

    private static string Pointer(Selector selector)
    {
        if (selector.Parts is [""])
        {
            return "\"\"";
        }

        var segments = selector.Parts.Select(
            p => p.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        return $"\"/{string.Join('/', segments)}\"";
    }

    private static bool IsName(string part) =>
        part.Length > 0 && char.IsAsciiLetter(part[0]) && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '/');

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    /// <summary>Go's escapes, with the double quote as a number: the grammar ends a literal at the first one.</summary>
    private static string Escape(string text) =>
        GoText.Quote(text)[1..^1].Replace("\\\"", "\\x22", StringComparison.Ordinal);
}
