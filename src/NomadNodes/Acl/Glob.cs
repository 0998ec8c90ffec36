namespace NomadNodes.Acl;

/// <summary>Labels with <c>*</c>, each of which stands for any run of characters, also none.</summary>
internal static class Glob
{
    public static bool IsGlob(string label) => label.Contains('*');

    public static bool Matches(ReadOnlySpan<char> label, ReadOnlySpan<char> name)
    {
        // Greedy with one way back: the last star takes one character more whenever what follows it does not fit.
        var (at, read, star, taken) = (0, 0, -1, 0);
        while (read < name.Length)
        {
            if (at < label.Length && label[at] == '*') (star, taken, at) = (at, read, at + 1);
            else if (at < label.Length && label[at] == name[read]) (at, read) = (at + 1, read + 1);
            else if (star >= 0) (at, read, taken) = (star + 1, taken + 1, taken + 1);
            else return false;
        }

        return label[at..].TrimStart('*').IsEmpty;
    }

    /// <summary>How much of a matching name the stars stand for: the fewer characters, the closer the label.</summary>
    public static int Covered(ReadOnlySpan<char> label, ReadOnlySpan<char> name) => name.Length - label.Length + label.Count('*');
}
