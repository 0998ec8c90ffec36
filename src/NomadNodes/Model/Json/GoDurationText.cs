using System.Globalization;
using System.Text;

namespace NomadNodes.Model.Json;

/// <summary>How Go prints a duration, and how its parser quotes a text it refuses.</summary>
internal static class GoDurationText
{
    internal static string Format(long nanoseconds)
    {
        // The magnitude of long.MinValue only fits unsigned.
        var magnitude = nanoseconds < 0 ? unchecked((ulong)-nanoseconds) : (ulong)nanoseconds;
        var text = magnitude < GoDuration.Second ? Short(magnitude) : Long(magnitude);
        return nanoseconds < 0 ? "-" + text : text;
    }

    /// <summary>In double quotes; bytes below 0x20 and from 0x80 on as <c>\xNN</c>.</summary>
    internal static string Quote(ReadOnlySpan<char> text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var value in RawText.Bytes(text))
        {
            if (value is (byte)'"' or (byte)'\\')
                quoted.Append('\\').Append((char)value);
            else if (value is < 0x20 or >= 0x80)
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");
            else
                quoted.Append((char)value);
        }
        return quoted.Append('"').ToString();
    }

    private static string Short(ulong nanoseconds) => nanoseconds switch
    {
        0 => "0s",
        < GoDuration.Microsecond => Text($"{nanoseconds}ns"),
        < GoDuration.Millisecond => Decimal(nanoseconds, GoDuration.Microsecond, 3) + "\u00B5s",
        _ => Decimal(nanoseconds, GoDuration.Millisecond, 6) + "ms",
    };

    private static string Long(ulong nanoseconds)
    {
        var seconds = Decimal(nanoseconds % GoDuration.Minute, GoDuration.Second, 9) + "s";
        var minutes = nanoseconds / GoDuration.Minute;
        if (minutes == 0)
            return seconds;
        return minutes < 60 ? Text($"{minutes}m{seconds}") : Text($"{minutes / 60}h{minutes % 60}m{seconds}");
    }

    private static string Decimal(ulong value, ulong unit, int digits)
    {
        var fraction = value % unit;
        if (fraction == 0)
            return Text($"{value / unit}");
        var padded = fraction.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0').TrimEnd('0');
        return Text($"{value / unit}.{padded}");
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
