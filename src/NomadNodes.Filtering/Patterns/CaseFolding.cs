using System.Text;

namespace NomadNodes.Filtering.Patterns;

/// <summary>Which code points differ only in case, one code point for one: ß and SS do not, K and the Kelvin sign do.</summary>
internal static class CaseFolding
{
    // No letters with case are assigned beyond this.
    private const int LastCased = 0x1E943;

    private static readonly Lazy<Dictionary<int, int[]>> Orbits = new(Build);

    /// <summary>The set and everything that differs from its members only in case.</summary>
    public static CodePoints Fold(CodePoints set)
    {
        var folded = new List<(int Low, int High)>(set.Ranges);
        if (set.Ranges.Sum(r => (long)r.High - r.Low + 1) <= Orbits.Value.Count)
        {
            foreach (var (low, high) in set.Ranges)
            {
                for (var c = low; c <= high; c++)
                {
                    folded.AddRange(Orbit(c));
                }
            }
        }
        else
        {
            folded.AddRange(Orbits.Value.Keys.Where(set.Contains).SelectMany(Orbit));
        }

        return CodePoints.OfRanges(folded);
    }

    private static IEnumerable<(int Low, int High)> Orbit(int codePoint) =>
        Orbits.Value.TryGetValue(codePoint, out var orbit) ? orbit.Select(c => (c, c)) : [];

    private static Dictionary<int, int[]> Build()
    {
        var letters = Enumerable.Range(0, LastCased + 1).Where(Rune.IsValid);
        var orbits = letters.GroupBy(Key).Where(g => g.Skip(1).Any()).Select(g => g.ToArray());
        return orbits.SelectMany(o => o.Select(c => (c, o))).ToDictionary(p => p.c, p => p.o);
    }

    // .NET leaves the long s out of its case mappings, so that no other letter folds to an ASCII one; RE2 does not.
    private static int Key(int codePoint) =>
        codePoint == 0x17F ? 's' : Rune.ToLowerInvariant(Rune.ToUpperInvariant(new Rune(codePoint))).Value;
}
