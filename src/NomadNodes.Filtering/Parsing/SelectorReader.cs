using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Parsing;

/// <summary>Splits the text of a selector, which the grammar has already accepted, into its parts.</summary>
internal static class SelectorReader
{
    public static Selector Read(ReadOnlySpan<byte> text) => text[0] == '"' ? ReadPointer(text[1..^1]) : ReadDotted(text);

    private static Selector ReadPointer(ReadOnlySpan<byte> text)
    {
        // Nomad: the empty pointer asks for a member without a name, not for the object itself.
        var segments = text.IsEmpty ? [""] : GoText.Decode(text[1..]).Split('/');
        return new Selector([.. segments.Select(Unescape)], IsPointer: true);
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private static Selector ReadDotted(ReadOnlySpan<byte> text)
    {
        var parts = new List<string>();
        while (!text.IsEmpty)
        {
            var length = text[0] == '[' ? ReadIndex(text, parts) : ReadName(text, parts);
            text = text[length..];
        }

        return new Selector([.. parts], IsPointer: false);
    }

    private static int ReadName(ReadOnlySpan<byte> text, List<string> parts)
    {
        var start = text[0] == '.' ? 1 : 0;
        var length = text[start..].IndexOfAny((byte)'.', (byte)'[');
        var end = length < 0 ? text.Length : start + length;
        parts.Add(GoText.Decode(text[start..end]));
        return end;
    }

    private static int ReadIndex(ReadOnlySpan<byte> text, List<string> parts)
    {
        var start = text.IndexOfAny((byte)'"', (byte)'`');
        var end = start + 1 + text[(start + 1)..].IndexOf(text[start]) + 1;
        StringLiteral.TryUnquote(text[start..end], out var key);
        parts.Add(key);
        return end + text[end..].IndexOf((byte)']') + 1;
    }
}
