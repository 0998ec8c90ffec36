namespace NomadNodes.Conformance.Comparison;

/// <summary>The whitespace of a JSON body.</summary>
internal static class JsonLayout
{
    /// <summary>Whether both end alike and are indented alike.</summary>
    public static bool Alike(string recorded, string seen) =>
        recorded.EndsWith('\n') == seen.EndsWith('\n') && IsIndented(recorded) == IsIndented(seen);

    /// <summary>Whether both use the same gaps between tokens; for bodies of the same members only.</summary>
    public static bool Same(string recorded, string seen) => Gaps(recorded).SetEquals(Gaps(seen)) && Alike(recorded, seen);

    private static bool IsIndented(string text) => text.Contains("\n    ", StringComparison.Ordinal);

    private static HashSet<string> Gaps(string text)
    {
        var gaps = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"')
                at = EndOfString(text, at);
            else if (char.IsWhiteSpace(text[at]))
                gaps.Add(GapAt(text, ref at));
        }

        return gaps;
    }

    private static int EndOfString(string text, int at)
    {
        while (text[++at] != '"')
            at += text[at] == '\\' ? 1 : 0;
        return at;
    }

    private static string GapAt(string text, ref int at)
    {
        var start = at;
        while (at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]))
            at++;
        return text[start..(at + 1)];
    }
}
