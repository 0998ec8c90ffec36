using System.Globalization;
using System.Text;

namespace NomadNodes.Filtering;

/// <summary>
/// Text as Go has it. Go's strings may hold bytes that are not UTF-8; ours keep such a byte as the lone surrogate U+DC00 + byte, which no
/// valid text contains, so that it equals nothing but itself.
/// </summary>
internal static class GoText
{
    private const int ByteEscape = 0xDC00;

    /// <summary>Go's %q: double quotes, escapes for what is not printable.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscapedByte(text[i]))
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{text[i] - ByteEscape:x2}");
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var width);
            AppendQuoted(quoted, character);
            i += width - 1;
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Decodes UTF-8; bytes that are not UTF-8 are kept as described above.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var character, out var width) == System.Buffers.OperationStatus.Done)
            {
                text.Append(character.ToString());
                bytes = bytes[width..];
            }
            else
            {
                text.Append((char)(ByteEscape + bytes[0]));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    /// <summary>The reverse of <see cref="Decode"/>; other lone surrogates become the byte FF, which is never valid.</summary>
    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var width) == System.Buffers.OperationStatus.Done)
            {
                bytes.AddRange(buffer[..character.EncodeToUtf8(buffer)]);
                i += width - 1;
            }
            else
            {
                bytes.Add(IsEscapedByte(text[i]) ? (byte)(text[i] - ByteEscape) : (byte)0xFF);
            }
        }

        return [.. bytes];
    }

    /// <summary>Whether the text holds a byte that is not UTF-8.</summary>
    public static bool HasEscapedBytes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
            else if (IsEscapedByte(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEscapedByte(char c) => c is >= (char)(ByteEscape + 0x80) and <= (char)(ByteEscape + 0xFF);

    private static void AppendQuoted(StringBuilder quoted, Rune character)
    {
        var value = character.Value;
        _ = value switch
        {
            '"' => quoted.Append("\\\""),
            '\\' => quoted.Append("\\\\"),
            '\a' => quoted.Append("\\a"),
            '\b' => quoted.Append("\\b"),
            '\f' => quoted.Append("\\f"),
            '\n' => quoted.Append("\\n"),
            '\r' => quoted.Append("\\r"),
            '\t' => quoted.Append("\\t"),
            '\v' => quoted.Append("\\v"),
            _ when IsPrintable(character) => quoted.Append(character.ToString()),
            < ' ' or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}"),
            < 0x10000 => quoted.Append(CultureInfo.InvariantCulture, $"\\u{value:x4}"),
            _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{value:x8}"),
        };
    }

    private static bool IsPrintable(Rune character) => character.Value == ' ' || Rune.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => false,
        _ => true,
    };
}
