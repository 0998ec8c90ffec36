using System.Buffers;

namespace NomadNodes.Model.Json;

internal enum GoDurationFault
{
    None,
    Invalid,
    MissingUnit,
    UnknownUnit,
}

/// <summary>One number with its unit, read off the front of a duration text.</summary>
internal readonly ref struct GoDurationPart
{
    /// <summary>2^63: what may be said at most, with a minus sign.</summary>
    internal const ulong Limit = 1UL << 63;

    private static readonly SearchValues<char> UnitEnd = SearchValues.Create(".0123456789");

    internal ulong Nanoseconds { get; private init; }

    internal ReadOnlySpan<char> Unit { get; private init; }

    internal GoDurationFault Fault { get; private init; }

    internal static GoDurationPart Read(scoped ref ReadOnlySpan<char> rest)
    {
        var digits = TakeDigits(ref rest);
        var fraction = default(ReadOnlySpan<char>);
        if (rest.StartsWith('.'))
        {
            rest = rest[1..];
            fraction = TakeDigits(ref rest);
        }
        if (digits.IsEmpty && fraction.IsEmpty || !TryWhole(digits, out var whole))
            return new() { Fault = GoDurationFault.Invalid };
        var unit = TakeUnit(ref rest);
        if (unit.IsEmpty)
            return new() { Fault = GoDurationFault.MissingUnit };
        return Scale(unit) is { } scale ? Multiply(whole, fraction, scale) : new() { Fault = GoDurationFault.UnknownUnit, Unit = unit };
    }

    private static GoDurationPart Multiply(ulong whole, ReadOnlySpan<char> fraction, ulong scale)
    {
        if (whole > Limit / scale)
            return new() { Fault = GoDurationFault.Invalid };
        var sum = whole * scale + Fraction(fraction, scale);
        return sum > Limit ? new() { Fault = GoDurationFault.Invalid } : new() { Nanoseconds = sum };
    }

    private static bool TryWhole(ReadOnlySpan<char> digits, out ulong value)
    {
        value = 0;
        foreach (var digit in digits)
        {
            if (value > Limit / 10)
                return false;
            value = value * 10 + (ulong)(digit - '0');
            if (value > Limit)
                return false;
        }
        return true;
    }

    /// <summary>Go: digits after the 18th or so, where 64 bits are full, do not count; the product is cut toward zero.</summary>
    private static ulong Fraction(ReadOnlySpan<char> digits, ulong unit)
    {
        var value = 0UL;
        var scale = 1.0;
        foreach (var digit in digits)
        {
            var next = value * 10 + (ulong)(digit - '0');
            if (value > (Limit - 1) / 10 || next > Limit)
                break;
            value = next;
            scale *= 10;
        }
        return (ulong)(value * (unit / scale));
    }

    private static ulong? Scale(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => GoDuration.Microsecond,
        "ms" => GoDuration.Millisecond,
        "s" => GoDuration.Second,
        "m" => GoDuration.Minute,
        "h" => GoDuration.Hour,
        _ => null,
    };

    private static ReadOnlySpan<char> TakeDigits(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return Take(ref rest, end);
    }

    private static ReadOnlySpan<char> TakeUnit(scoped ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(UnitEnd);
        return Take(ref rest, end);
    }

    private static ReadOnlySpan<char> Take(scoped ref ReadOnlySpan<char> rest, int end)
    {
        var taken = end < 0 ? rest : rest[..end];
        rest = rest[taken.Length..];
        return taken;
    }
}
