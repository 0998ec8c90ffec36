namespace NomadNodes.Model;

/// <summary>Patterns in which <c>*</c> stands for any run of characters, also none, and everything else for itself. Nomad: of datacenters and of labels in policies.</summary>
internal static class StarGlob
{
    /// <summary>In time proportional to the product of both lengths at worst, whatever the pattern.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        // Greedy with one way back: the last star takes one character more whenever what follows it does not fit.
        var (at, read, star, taken) = (0, 0, -1, 0);
        while (read < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, taken, at) = (at, read, at + 1);
            else if (at < pattern.Length && pattern[at] == text[read]) (at, read) = (at + 1, read + 1);
            else if (star >= 0) (at, read, taken) = (star + 1, taken + 1, taken + 1);
            else return false;
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
