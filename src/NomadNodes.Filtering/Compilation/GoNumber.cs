namespace NomadNodes.Filtering.Compilation;

/// <summary>A text read as a value of Go, or why it can't be.</summary>
internal readonly record struct GoNumber<T>(T Value, NumberFault Fault)
    where T : struct;

internal enum NumberFault
{
    None,
    Syntax,
    Range,
}

/// <summary>Go's strconv, with base 0 for whole numbers: prefixes 0x, 0b, 0o and 0, and underscores between digits.</summary>
internal static class GoNumber
{
    public static GoNumber<bool> ParseBool(string text) => text switch
    {
        "1" or "t" or "T" or "TRUE" or "true" or "True" => new(true, NumberFault.None),
        "0" or "f" or "F" or "FALSE" or "false" or "False" => new(false, NumberFault.None),
        _ => new(false, NumberFault.Syntax),
    };

    public static GoNumber<long> ParseInt(string text)
    {
        var negative = text.StartsWith('-');
        var (magnitude, fault) = ParseUint(negative || text.StartsWith('+') ? text[1..] : text);
        if (fault != NumberFault.None)
        {
            return new(0, fault);
        }

        var limit = (ulong)long.MaxValue + (negative ? 1UL : 0UL);
        return magnitude > limit ? new(0, NumberFault.Range) : new(negative ? -(long)magnitude : (long)magnitude, NumberFault.None);
    }

    public static GoNumber<ulong> ParseUint(string text)
    {
        var (radix, digits) = SplitPrefix(text);
        if (text.Length == 0)
        {
            return new(0, NumberFault.Syntax);
        }

        UInt128 value = 0;
        foreach (var c in digits)
        {
            if (c == '_')
            {
                continue;
            }

            var digit = Digit(c);
            if (digit >= radix)
            {
                return new(0, NumberFault.Syntax);
            }

            value = (value * (uint)radix) + (uint)digit;
            if (value > ulong.MaxValue)
            {
                return new(0, NumberFault.Range);
            }
        }

        return UnderscoresAreFine(text) ? new((ulong)value, NumberFault.None) : new(0, NumberFault.Syntax);
    }

    /// <summary>Underscores stand between digits, or between the prefix and a digit.</summary>
    public static bool UnderscoresAreFine(string text)
    {
        var start = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var hasPrefix = text.Length >= start + 2 && text[start] == '0' && char.ToLowerInvariant(text[start + 1]) is 'b' or 'o' or 'x';
        var isHex = hasPrefix && char.ToLowerInvariant(text[start + 1]) == 'x';
        var last = hasPrefix ? '0' : '^';
        foreach (var c in text.AsSpan(hasPrefix ? start + 2 : start))
        {
            var kind = char.IsAsciiDigit(c) || (isHex && char.IsAsciiHexDigit(c)) ? '0' : c == '_' ? '_' : '!';
            if ((kind == '_' && last != '0') || (kind == '!' && last == '_'))
            {
                return false;
            }

            last = kind;
        }

        return last != '_';
    }

    private static (int Radix, string Digits) SplitPrefix(string text)
    {
        if (!text.StartsWith('0'))
        {
            return (10, text);
        }

        return (text.Length >= 3 ? char.ToLowerInvariant(text[1]) : '\0') switch
        {
            'b' => (2, text[2..]),
            'o' => (8, text[2..]),
            'x' => (16, text[2..]),
            _ => (8, text[1..]),
        };
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
