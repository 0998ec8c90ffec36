using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Model.Json;

/// <summary>Go's duration texts (<c>1h30m</c>, <c>1.5s</c>, <c>-2us</c>) as nanoseconds, with the error texts of Go's parser.</summary>
internal static class GoDuration
{
    internal const long Microsecond = 1_000;
    internal const long Millisecond = 1_000_000;
    internal const long Second = 1_000_000_000;
    internal const long Minute = 60 * Second;
    internal const long Hour = 60 * Minute;

    /// <summary>Numbers, each with a unit out of <c>ns us µs μs ms s m h</c>, in any order, after an optional sign; or a bare <c>0</c>.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="nanoseconds">0 on failure.</param>
    /// <param name="error">Such as <c>time: unknown unit "d" in duration "1d"</c>.</param>
    internal static bool TryParse(string text, out long nanoseconds, [NotNullWhen(false)] out string? error)
    {
        nanoseconds = 0;
        var negative = text.StartsWith('-');
        var rest = negative || text.StartsWith('+') ? text.AsSpan(1) : text;
        if (rest is "0")
        {
            error = null;
            return true;
        }
        if (!TrySum(rest, text, out var sum, out error))
            return false;
        if (!negative && sum > long.MaxValue)
        {
            error = Invalid(text);
            return false;
        }
        nanoseconds = unchecked(negative ? -(long)sum : (long)sum);
        return true;
    }

    /// <summary>As Go prints a duration: <c>24h0m0s</c>, <c>1.5s</c>, <c>250ms</c>, <c>0s</c>.</summary>
    internal static string Format(long nanoseconds) => GoDurationText.Format(nanoseconds);

    private static bool TrySum(ReadOnlySpan<char> rest, string text, out ulong sum, [NotNullWhen(false)] out string? error)
    {
        sum = 0;
        error = rest.IsEmpty ? Invalid(text) : null;
        while (error is null && !rest.IsEmpty)
        {
            var part = GoDurationPart.Read(ref rest);
            error = Fault(part, text);
            // At most twice 2^63: never past the 64 bits.
            sum += part.Nanoseconds;
            if (sum > GoDurationPart.Limit)
                error ??= Invalid(text);
        }
        return error is null;
    }

    private static string? Fault(GoDurationPart part, string text) => part.Fault switch
    {
        GoDurationFault.None => null,
        GoDurationFault.MissingUnit => $"time: missing unit in duration {GoDurationText.Quote(text)}",
        GoDurationFault.UnknownUnit => $"time: unknown unit {GoDurationText.Quote(part.Unit)} in duration {GoDurationText.Quote(text)}",
        _ => Invalid(text),
    };

    private static string Invalid(string text) => $"time: invalid duration {GoDurationText.Quote(text)}";
}
