using System.Buffers.Text;
using System.Globalization;

namespace NomadNodes.Model;

/// <summary>RFC 3339 in and out, by Go's rules.</summary>
internal static class TimestampText
{
    internal const int MaxLength = 35;

    private const int FractionStart = 19;
    private const int FractionDigits = 9;

    /// <summary>Writes ASCII and returns its length, at most <see cref="MaxLength"/>. The years 1 to 9999 can be said.</summary>
    internal static int Format(Timestamp time, Span<byte> text)
    {
        var local = new DateTime((time.UnixSeconds + time.OffsetMinutes * 60L) * TimeSpan.TicksPerSecond + DateTime.UnixEpoch.Ticks);
        // "O" is exact here and has the shape yyyy-MM-ddTHH:mm:ss.fffffff; the fraction is put there by hand.
        Utf8Formatter.TryFormat(local, text, out _, new('O'));
        var length = FractionStart + Fraction(time.Nanosecond, text[FractionStart..]);
        return length + Zone(time.OffsetMinutes, text[length..]);
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out Timestamp time)
    {
        time = default;
        if (text.Length <= FractionStart || !TryDateTime(text[..FractionStart], out var local))
            return false;
        text = text[FractionStart..];
        if (!TryFraction(ref text, out var nanosecond) || !TryZone(text, out var offset))
            return false;
        var seconds = (local.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond - offset * 60L;
        time = Timestamp.FromUnixSeconds(seconds, nanosecond, offset);
        return true;
    }

    private static int Fraction(int nanosecond, Span<byte> text)
    {
        if (nanosecond == 0)
            return 0;
        text[0] = (byte)'.';
        Utf8Formatter.TryFormat(nanosecond, text[1..], out var length, new('D', FractionDigits));
        return text[..(length + 1)].TrimEnd((byte)'0').Length;
    }

    private static int Zone(short offsetMinutes, Span<byte> text)
    {
        if (offsetMinutes == 0)
        {
            text[0] = (byte)'Z';
            return 1;
        }
        var minutes = Math.Abs(offsetMinutes);
        text[0] = (byte)(offsetMinutes < 0 ? '-' : '+');
        Utf8Formatter.TryFormat(minutes / 60, text[1..], out _, new('D', 2));
        text[3] = (byte)':';
        Utf8Formatter.TryFormat(minutes % 60, text[4..], out _, new('D', 2));
        return 6;
    }

    private static bool TryDateTime(ReadOnlySpan<char> text, out DateTime local)
        => DateTime.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    private static bool TryFraction(ref ReadOnlySpan<char> text, out int nanosecond)
    {
        nanosecond = 0;
        // Go also takes a comma, as ISO 8601 does.
        if (text[0] is not ('.' or ','))
            return true;
        var end = text[1..].IndexOfAnyExceptInRange('0', '9');
        if (end <= 0)
            return false;
        for (var i = 0; i < FractionDigits; i++)
            nanosecond = nanosecond * 10 + (i < end ? text[1 + i] - '0' : 0);
        text = text[(1 + end)..];
        return true;
    }

    private static bool TryZone(ReadOnlySpan<char> text, out short offsetMinutes)
    {
        offsetMinutes = 0;
        if (text is "Z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':')
            return false;
        if (!TryTwoDigits(text[1..], 23, out var hours) || !TryTwoDigits(text[4..], 59, out var minutes))
            return false;
        offsetMinutes = (short)((text[0] == '-' ? -1 : 1) * (hours * 60 + minutes));
        return true;
    }

    private static bool TryTwoDigits(ReadOnlySpan<char> text, int max, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
            return false;
        value = (text[0] - '0') * 10 + text[1] - '0';
        return value <= max;
    }
}
