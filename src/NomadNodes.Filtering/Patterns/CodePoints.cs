namespace NomadNodes.Filtering.Patterns;

/// <summary>An immutable set of code points: sorted ranges that neither overlap nor touch.</summary>
internal sealed class CodePoints
{
    public const int Last = 0x10FFFF;

    private CodePoints((int Low, int High)[] ranges) => Ranges = ranges;

    public static CodePoints None { get; } = new([]);

    public static CodePoints All { get; } = new([(0, Last)]);

    public (int Low, int High)[] Ranges { get; }

    public static CodePoints Of(int codePoint) => new([(codePoint, codePoint)]);

    /// <param name="pairs">First and last of each range, in any order.</param>
    public static CodePoints OfRanges(IEnumerable<(int Low, int High)> pairs)
    {
        var sorted = pairs.OrderBy(p => p.Low).ToList();
        var merged = new List<(int Low, int High)>(sorted.Count);
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && range.Low <= merged[^1].High + 1)
            {
                merged[^1] = (merged[^1].Low, Math.Max(merged[^1].High, range.High));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePoints([.. merged]);
    }

    public CodePoints Negate()
    {
        var ranges = new List<(int, int)>(Ranges.Length + 1);
        var next = 0;
        foreach (var (low, high) in Ranges)
        {
            if (low > next)
            {
                ranges.Add((next, low - 1));
            }

            next = high + 1;
        }

        if (next <= Last)
        {
            ranges.Add((next, Last));
        }

        return new CodePoints([.. ranges]);
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (codePoint < Ranges[middle].Low)
            {
                high = middle - 1;
            }
            else if (codePoint > Ranges[middle].High)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public bool SetEquals(CodePoints other) => Ranges.AsSpan().SequenceEqual(other.Ranges);

    public int RangesHash()
    {
        var hash = default(HashCode);
        foreach (var range in Ranges)
        {
            hash.Add(range);
        }

        return hash.ToHashCode();
    }
}
