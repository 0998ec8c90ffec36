using System.Buffers.Text;
using System.Globalization;

namespace NomadNodes.Model.Json;

/// <summary>Floating-point numbers as Nomad's codec writes them.</summary>
internal static class GoFloat
{
    private const int ShortestDigits = 32;

    /// <summary>Writes ASCII and returns its length, at most 32: exponents of two digits and more from 1e+21 up and below 1e-6, a point otherwise.</summary>
    internal static int Format(double value, Span<byte> destination)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "JSON has no infinity and no NaN.");
        var length = 0;
        if (double.IsNegative(value))
            destination[length++] = (byte)'-';
        Span<byte> digits = stackalloc byte[ShortestDigits];
        var count = Digits(Math.Abs(value), digits, out var point);
        digits = digits[..count];
        var rest = destination[length..];
        // The point stands behind 'point' digits: 1e21 has 22 of them, 1e-6 has -5.
        return length + (point is > 21 or < -5 ? Exponent(digits, point - 1, rest) : Plain(digits, point, rest));
    }

    /// <summary>The shortest decimal digits, without zeros at either end (but <c>0</c>), and how many of them stand before the point.</summary>
    private static int Digits(double value, Span<byte> digits, out int point)
    {
        Span<byte> text = stackalloc byte[ShortestDigits];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        text = text[..length];
        var exponentAt = text.IndexOf((byte)'E');
        var exponent = exponentAt < 0 ? 0 : int.Parse(text[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var pointAt = mantissa.IndexOf((byte)'.');
        var count = Join(mantissa, pointAt, digits);
        point = (pointAt < 0 ? mantissa.Length : pointAt) + exponent;
        return Trim(digits, count, ref point);
    }

    private static int Join(ReadOnlySpan<byte> mantissa, int pointAt, Span<byte> digits)
    {
        if (pointAt < 0)
        {
            mantissa.CopyTo(digits);
            return mantissa.Length;
        }
        mantissa[..pointAt].CopyTo(digits);
        mantissa[(pointAt + 1)..].CopyTo(digits[pointAt..]);
        return mantissa.Length - 1;
    }

    private static int Trim(Span<byte> digits, int count, ref int point)
    {
        var zeros = digits[..count].IndexOfAnyExcept((byte)'0');
        if (zeros < 0)
        {
            point = 1;
            return 1;
        }
        digits[zeros..count].CopyTo(digits);
        point -= zeros;
        return digits[..(count - zeros)].TrimEnd((byte)'0').Length;
    }

    private static int Plain(ReadOnlySpan<byte> digits, int point, Span<byte> destination)
    {
        if (point <= 0)
        {
            "0."u8.CopyTo(destination);
            destination.Slice(2, -point).Fill((byte)'0');
            digits.CopyTo(destination[(2 - point)..]);
            return 2 - point + digits.Length;
        }
        if (digits.Length > point)
        {
            digits[..point].CopyTo(destination);
            destination[point] = (byte)'.';
            digits[point..].CopyTo(destination[(point + 1)..]);
            return digits.Length + 1;
        }
        digits.CopyTo(destination);
        destination[digits.Length..point].Fill((byte)'0');
        ".0"u8.CopyTo(destination[point..]);
        return point + 2;
    }

    private static int Exponent(ReadOnlySpan<byte> digits, int exponent, Span<byte> destination)
    {
        var length = 1;
        destination[0] = digits[0];
        if (digits.Length > 1)
        {
            destination[length++] = (byte)'.';
            digits[1..].CopyTo(destination[length..]);
            length += digits.Length - 1;
        }
        destination[length++] = (byte)'e';
        destination[length++] = (byte)(exponent < 0 ? '-' : '+');
        Utf8Formatter.TryFormat(Math.Abs(exponent), destination[length..], out var written, new('D', 2));
        return length + written;
    }
}
