using System.Globalization;

namespace NomadNodes.Filtering.Compilation;

/// <summary>Go's strconv.ParseFloat: decimal and hexadecimal numbers, infinities and NaN.</summary>
internal static class GoFloat
{
    public static GoNumber<double> Parse(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var sign = text.StartsWith('-') ? -1.0 : 1.0;
        var body = text[start..];
        if (IsInfinity(body))
        {
            return new(sign * double.PositiveInfinity, NumberFault.None);
        }

        if (text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return new(double.NaN, NumberFault.None);
        }

        if (!GoNumber.UnderscoresAreFine(text))
        {
            return new(0, NumberFault.Syntax);
        }

        var digits = body.Replace("_", "", StringComparison.Ordinal);
        var magnitude = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? ParseHexadecimal(digits[2..]) : ParseDecimal(digits);
        return magnitude switch
        {
            null => new(0, NumberFault.Syntax),
            double.PositiveInfinity => new(0, NumberFault.Range),
            _ => new(sign * magnitude.Value, NumberFault.None),
        };
    }

    private static bool IsInfinity(string body) =>
        body.Equals("inf", StringComparison.OrdinalIgnoreCase) || body.Equals("infinity", StringComparison.OrdinalIgnoreCase);

    private static double? ParseDecimal(string digits)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (digits.Length == 0 || (digits[0] != '.' && !char.IsAsciiDigit(digits[0])))
        {
            return null;
        }

        return double.TryParse(digits, Style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>A mantissa with or without a point, then <c>p</c> and a power of two, which may not be left out.</summary>
    private static double? ParseHexadecimal(string digits)
    {
        var exponentAt = digits.IndexOfAny(['p', 'P']);
        const NumberStyles Style = NumberStyles.AllowLeadingSign;
        if (exponentAt < 0 || !int.TryParse(digits[(exponentAt + 1)..], Style, CultureInfo.InvariantCulture, out var exponent))
        {
            return null;
        }

        var (value, sawDigit, sawPoint) = (0.0, false, false);
        foreach (var c in digits.AsSpan(0, exponentAt))
        {
            if (c == '.' && !sawPoint)
            {
                sawPoint = true;
                continue;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                return null;
            }

            sawDigit = true;
            value = (value * 16) + Convert.ToInt32(c.ToString(), 16);
            exponent -= sawPoint ? 4 : 0;
        }

        return sawDigit ? Math.ScaleB(value, exponent) : null;
    }
}
