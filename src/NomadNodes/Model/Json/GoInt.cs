using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Model.Json;

/// <summary>
/// Go's spellings of decimal integers, with the error texts of its parsers. ASCII digits only: no blanks, underscores, prefixes or
/// fractions. A text that leaves the range before its first wrong character is "out of range", as in Go.
/// </summary>
internal static class GoInt
{
    private const string Syntax = "invalid syntax";
    private const string Range = "value out of range";

    /// <summary>An optional sign and digits, 64 bits.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="value">0 on failure.</param>
    /// <param name="error">Such as <c>strconv.Atoi: parsing "ten": invalid syntax</c>.</param>
    internal static bool TryAtoi(string text, out long value, [NotNullWhen(false)] out string? error)
    {
        var problem = Signed(text, out value);
        error = problem is null ? null : $"strconv.Atoi: parsing {GoQuote.Quote(text)}: {problem}";
        return problem is null;
    }

    /// <summary>An optional sign and digits, 32 bits.</summary>
    internal static bool TryParseInt32(ReadOnlySpan<char> text, out int value)
    {
        var fits = Signed(text, out var wide) is null && wide is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)wide : 0;
        return fits;
    }

    /// <summary>Digits without a sign, 64 bits.</summary>
    /// <param name="text">May hold stand-ins for raw bytes (<see cref="RawText"/>).</param>
    /// <param name="value">0 on failure.</param>
    /// <param name="error">Such as <c>strconv.ParseUint: parsing "x": invalid syntax</c>.</param>
    internal static bool TryParseUint(string text, out ulong value, [NotNullWhen(false)] out string? error)
    {
        var problem = Unsigned(text, out value);
        error = problem is null ? null : $"strconv.ParseUint: parsing {GoQuote.Quote(text)}: {problem}";
        return problem is null;
    }

    private static string? Signed(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var negative = text.StartsWith('-');
        var problem = Unsigned(negative || text.StartsWith('+') ? text[1..] : text, out var size);
        if (problem is not null)
            return problem;
        if (size > (negative ? 1UL << 63 : long.MaxValue))
            return Range;
        value = unchecked(negative ? -(long)size : (long)size);
        return null;
    }

    private static string? Unsigned(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        var sum = 0UL;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit))
                return Syntax;
            var next = unchecked((sum * 10) + (ulong)(digit - '0'));
            if (sum > ulong.MaxValue / 10 || next < sum)
                return Range;
            sum = next;
        }
        value = sum;
        return text.IsEmpty ? Syntax : null;
    }
}
