namespace NomadNodes.Filtering.Patterns;

/// <summary>
/// The code points beyond ASCII, sorted into the few groups that one pattern can tell apart. Each group has a private-use character as its
/// symbol, so that the engine sees one character a code point, none of which is a letter to it: <c>\b</c> then means RE2's.
/// </summary>
internal sealed class Alphabet
{
    private const int FirstBeyondAscii = 0x80;
    private const char FirstSymbol = '\uE000';
    private const int MaxSymbols = 6_000;
    private const int MaxWork = 2_000_000;

    private readonly int[] _starts;
    private readonly char[] _symbols;

    private Alphabet(int[] starts, char[] symbols) => (_starts, _symbols) = (starts, symbols);

    /// <summary>The alphabet of a pattern's sets; null if they are too many or too fragmented.</summary>
    public static Alphabet? CreateOrNull(IReadOnlyCollection<CodePoints> sets)
    {
        var starts = sets.SelectMany(s => s.Ranges).SelectMany(r => new[] { r.Low, r.High + 1 })
            .Append(FirstBeyondAscii).Where(c => c is >= FirstBeyondAscii and <= CodePoints.Last).Distinct().Order().ToArray();
        var groups = new int[starts.Length];
        var (count, work) = (1, 0L);
        foreach (var set in sets)
        {
            var split = new Dictionary<int, int>();
            foreach (var interval in Intervals(starts, set))
            {
                if (++work > MaxWork)
                {
                    return null;
                }

                if (!split.TryGetValue(groups[interval], out var group))
                {
                    split[groups[interval]] = group = count++;
                }

                groups[interval] = group;
            }
        }

        return Number(starts, groups);
    }

    /// <summary>The symbols of the groups that make up the part of a set beyond ASCII.</summary>
    public IEnumerable<char> Symbols(CodePoints set) => Intervals(_starts, set).Select(i => _symbols[i]).Distinct().Order();

    public char Symbol(int codePoint)
    {
        var index = Array.BinarySearch(_starts, codePoint);
        return _symbols[index >= 0 ? index : ~index - 1];
    }

    private static IEnumerable<int> Intervals(int[] starts, CodePoints set)
    {
        foreach (var (low, high) in set.Ranges)
        {
            if (high < FirstBeyondAscii)
            {
                continue;
            }

            var first = Array.BinarySearch(starts, Math.Max(low, FirstBeyondAscii));
            for (var i = first; i < starts.Length && starts[i] <= high; i++)
            {
                yield return i;
            }
        }
    }

    private static Alphabet? Number(int[] starts, int[] groups)
    {
        var numbers = new Dictionary<int, int>();
        var symbols = new char[starts.Length];
        for (var i = 0; i < groups.Length; i++)
        {
            if (!numbers.TryGetValue(groups[i], out var number))
            {
                numbers[groups[i]] = number = numbers.Count;
            }

            symbols[i] = (char)(FirstSymbol + number);
        }

        return numbers.Count <= MaxSymbols ? new Alphabet(starts, symbols) : null;
    }
}
