namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>Whether a datacenter is one of a job's. Nomad: only <c>*</c> is a wildcard, for any number of characters.</summary>
internal static class Datacenters
{
    internal static bool Matches(IReadOnlyList<string>? globs, string datacenter)
    {
        foreach (var glob in globs ?? [])
        {
            if (MatchesGlob(glob, datacenter)) return true;
        }

        return false;
    }

    private static bool MatchesGlob(ReadOnlySpan<char> glob, ReadOnlySpan<char> text)
    {
        var star = glob.IndexOf('*');
        if (star < 0) return text.SequenceEqual(glob);
        if (!text.StartsWith(glob[..star])) return false;
        text = text[star..];
        glob = glob[(star + 1)..];

        // Each part in the middle takes its first place; the last one must end the text.
        while ((star = glob.IndexOf('*')) >= 0)
        {
            var at = text.IndexOf(glob[..star]);
            if (at < 0) return false;
            text = text[(at + star)..];
            glob = glob[(star + 1)..];
        }

        return text.EndsWith(glob);
    }
}
