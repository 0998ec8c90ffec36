using System.Buffers.Text;
using System.Text;

namespace NomadNodes.Filtering.Parsing;

/// <summary>String literals as Go unquotes them: <c>`raw`</c> and <c>"with \n escapes"</c>.</summary>
internal static class StringLiteral
{
    public static bool IsWellFormed(ReadOnlySpan<byte> literal) =>
        literal.IndexOfAny((byte)'\\', (byte)'\n') < 0 || TryUnquote(literal, out _);

    /// <summary>The text of a literal that is still in its quotes.</summary>
    public static bool TryUnquote(ReadOnlySpan<byte> literal, out string text)
    {
        var body = literal[1..^1];
        var bytes = new List<byte>(body.Length);
        var valid = literal[0] == '`' ? AppendRaw(bytes, body) : AppendEscaped(bytes, body);
        text = valid ? GoText.Decode([.. bytes]) : "";
        return valid;
    }

    private static bool AppendRaw(List<byte> bytes, ReadOnlySpan<byte> body)
    {
        foreach (var b in body)
        {
            if (b != '\r')
            {
                bytes.Add(b);
            }
        }

        return true;
    }

    private static bool AppendEscaped(List<byte> bytes, ReadOnlySpan<byte> body)
    {
        while (!body.IsEmpty)
        {
            if (body[0] == '\n')
            {
                return false;
            }

            if (body[0] != '\\')
            {
                bytes.Add(body[0]);
                body = body[1..];
                continue;
            }

            var length = AppendEscape(bytes, body[1..]);
            if (length == 0)
            {
                return false;
            }

            body = body[(1 + length)..];
        }

        return true;
    }

    /// <summary>The number of bytes after the backslash, 0 if they are no escape.</summary>
    private static int AppendEscape(List<byte> bytes, ReadOnlySpan<byte> escape)
    {
        switch (escape.IsEmpty ? '\0' : (char)escape[0])
        {
            case 'x':
                return AppendNumber(bytes, escape[1..], digits: 2, isByte: true);
            case 'u':
                return AppendNumber(bytes, escape[1..], digits: 4, isByte: false);
            case 'U':
                return AppendNumber(bytes, escape[1..], digits: 8, isByte: false);
            case >= '0' and <= '7':
                return AppendOctal(bytes, escape);
            case var name when Simple(name) is { } value:
                bytes.Add(value);
                return 1;
            default:
                return 0;
        }
    }

    private static byte? Simple(char name) => name switch
    {
        'a' => 0x07,
        'b' => 0x08,
        'f' => 0x0C,
        'n' => 0x0A,
        'r' => 0x0D,
        't' => 0x09,
        'v' => 0x0B,
        '\\' => 0x5C,
        _ => null,
    };

    private static int AppendNumber(List<byte> bytes, ReadOnlySpan<byte> text, int digits, bool isByte)
    {
        if (text.Length < digits || !Utf8Parser.TryParse(text[..digits], out uint value, out var read, 'x') || read != digits)
        {
            return 0;
        }

        if (isByte)
        {
            bytes.Add((byte)value);
            return 1 + digits;
        }

        if (!Rune.TryCreate(value, out var character))
        {
            return 0;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes(character.ToString()));
        return 1 + digits;
    }

    private static int AppendOctal(List<byte> bytes, ReadOnlySpan<byte> text)
    {
        if (text.Length < 3 || text[..3].IndexOfAnyExceptInRange((byte)'0', (byte)'7') >= 0)
        {
            return 0;
        }

        var value = ((text[0] - '0') * 64) + ((text[1] - '0') * 8) + (text[2] - '0');
        if (value > byte.MaxValue)
        {
            return 0;
        }

        bytes.Add((byte)value);
        return 3;
    }
}
