namespace NomadNodes.Model.Jobs;

/// <summary>The patterns that a job names its datacenters by. Nomad: <c>*</c> stands for any text, everything else for itself.</summary>
internal static class DatacenterGlob
{
    internal static bool MatchesAny(IReadOnlyList<string>? patterns, string datacenter)
    {
        foreach (var pattern in patterns ?? [])
        {
            if (Matches(pattern, datacenter)) return true;
        }

        return false;
    }

    /// <summary>In time proportional to both lengths' product at worst, whatever the pattern.</summary>
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                // The last star takes one more character.
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }
}
