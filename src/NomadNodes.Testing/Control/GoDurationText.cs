using System.Buffers;
using System.Globalization;

namespace NomadNodes.Testing.Control;

internal static class GoDurationText
{
    private static readonly SearchValues<char> NumberChars = SearchValues.Create("0123456789.");

    // Longer names first: "ms" is no "m" with an "s" behind it.
    private static readonly (string Name, double Ticks)[] Units =
    [
        ("ns", 0.01), ("us", TimeSpan.TicksPerMicrosecond), ("µs", TimeSpan.TicksPerMicrosecond), ("μs", TimeSpan.TicksPerMicrosecond),
        ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour),
    ];

    /// <summary>Exact, in the largest unit that is.</summary>
    public static string Of(TimeSpan duration)
    {
        var ticks = duration.Ticks;
        if (ticks % TimeSpan.TicksPerSecond == 0) return Text(ticks / TimeSpan.TicksPerSecond, "s");
        return ticks % TimeSpan.TicksPerMillisecond == 0 ? Text(ticks / TimeSpan.TicksPerMillisecond, "ms") : Text(ticks * TimeSpan.NanosecondsPerTick, "ns");
    }

    public static bool TryParse(ReadOnlySpan<char> text, out TimeSpan duration)
    {
        duration = default;
        var isNegative = text is ['-', ..];
        if (text is ['-' or '+', ..]) text = text[1..];
        if (text is "0") return true;
        if (text.IsEmpty) return false;
        var ticks = 0.0;
        while (!text.IsEmpty)
        {
            if (!TryTakePart(ref text, out var part)) return false;
            ticks += part;
        }

        duration = TimeSpan.FromTicks((long)Math.Round(isNegative ? -ticks : ticks));
        return true;
    }

    private static bool TryTakePart(ref ReadOnlySpan<char> text, out double ticks)
    {
        ticks = 0;
        var end = text.IndexOfAnyExcept(NumberChars);
        if (end <= 0 || !double.TryParse(text[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return false;
        foreach (var (name, unit) in Units)
        {
            if (!text[end..].StartsWith(name, StringComparison.Ordinal)) continue;
            ticks = number * unit;
            text = text[(end + name.Length)..];
            return true;
        }

        return false;
    }

    private static string Text(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + unit;
}
