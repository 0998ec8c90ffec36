namespace NomadNodes.Filtering.Patterns;

/// <summary>Escapes that stand for one code point: <c>\n</c>, <c>\x41</c>, <c>\x{1F600}</c>, <c>\012</c>, <c>\.</c></summary>
internal static class EscapeReader
{
    /// <summary>Reads the escape at the cursor.</summary>
    public static bool TryRead(PatternCursor cursor, out int codePoint)
    {
        var start = cursor.At++;
        codePoint = 0;
        if (cursor.IsEnd)
        {
            return cursor.Fail("trailing backslash at end of expression", "");
        }

        var letter = cursor.TakeCodePoint();
        if (Simple(letter) is { } simple)
        {
            codePoint = simple;
            return true;
        }

        var valid = letter switch
        {
            'x' => TryReadHexadecimal(cursor, out codePoint),
            >= '1' and <= '7' => IsOctal(cursor.Peek()) && TryReadOctal(cursor, letter - '0', out codePoint),
            '0' => TryReadOctal(cursor, 0, out codePoint),
            _ => false,
        };
        return valid || cursor.Fail("invalid escape sequence", start);
    }

    private static int? Simple(int letter) => letter switch
    {
        'a' => '\a',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        < 0x80 when !char.IsAsciiLetterOrDigit((char)letter) => letter,
        _ => null,
    };

    private static bool TryReadOctal(PatternCursor cursor, int value, out int codePoint)
    {
        codePoint = value;
        for (var digits = 1; digits < 3 && IsOctal(cursor.Peek()); digits++)
        {
            codePoint = (codePoint * 8) + (cursor.TakeCodePoint() - '0');
        }

        return true;
    }

    private static bool TryReadHexadecimal(PatternCursor cursor, out int codePoint)
    {
        codePoint = 0;
        if (cursor.Take("{"))
        {
            return TryReadBraced(cursor, out codePoint);
        }

        for (var digits = 0; digits < 2; digits++)
        {
            if (cursor.IsEnd || HexadecimalDigit(cursor.TakeCodePoint()) is not { } digit)
            {
                // Both characters are read before either is looked at.
                if (digits == 0 && !cursor.IsEnd)
                {
                    cursor.TakeCodePoint();
                }

                return false;
            }

            codePoint = (codePoint * 16) + digit;
        }

        return true;
    }

    private static bool TryReadBraced(PatternCursor cursor, out int codePoint)
    {
        codePoint = 0;
        for (var digits = 0; !cursor.IsEnd; digits++)
        {
            var c = cursor.TakeCodePoint();
            if (c == '}')
            {
                return digits > 0;
            }

            if (HexadecimalDigit(c) is not { } digit)
            {
                return false;
            }

            codePoint = (codePoint * 16) + digit;
            if (codePoint > CodePoints.Last)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOctal(char c) => c is >= '0' and <= '7';

    private static int? HexadecimalDigit(int c) =>
        c < 0x80 && char.IsAsciiHexDigit((char)c) ? Convert.ToInt32(((char)c).ToString(), 16) : null;
}
