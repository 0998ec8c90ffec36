using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NomadNodes.Http;

/// <summary>Percent-encoded text of a request target, by Go's rules. Bytes that are no UTF-8 become U+DC80 to U+DCFF, one each.</summary>
internal static class PercentText
{
    private const int StackLimit = 512;

    /// <summary>Whether each % is followed by two hexadecimal digits.</summary>
    internal static bool IsValid(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;
            text = text[(at + 3)..];
        }
        return true;
    }

    /// <param name="text">Must be valid.</param>
    /// <param name="plusIsSpace">True in queries, false in paths.</param>
    internal static string Decode(ReadOnlySpan<char> text, bool plusIsSpace)
    {
        if (!text.Contains('%') && !(plusIsSpace && text.Contains('+')))
            return text.ToString();
        var size = Encoding.UTF8.GetMaxByteCount(text.Length);
        var rented = size > StackLimit ? ArrayPool<byte>.Shared.Rent(size) : null;
        var bytes = rented is null ? stackalloc byte[StackLimit] : rented.AsSpan();
        var decoded = ToText(bytes[..DecodeBytes(text, plusIsSpace, bytes)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return decoded;
    }

    private static int DecodeBytes(ReadOnlySpan<char> text, bool plusIsSpace, Span<byte> bytes)
    {
        var length = Encoding.UTF8.GetBytes(text, bytes);
        var written = 0;
        for (var i = 0; i < length; i++)
        {
            var value = bytes[i];
            if (value == '%')
            {
                value = (byte)((Hex(bytes[i + 1]) << 4) | Hex(bytes[i + 2]));
                i += 2;
            }
            else if (value == '+' && plusIsSpace)
                value = (byte)' ';
            bytes[written++] = value;
        }
        return written;
    }

    private static int Hex(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string ToText(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
                text.Append(rune.ToString());
            else
                AppendStandIns(text, bytes[..used]);
            bytes = bytes[used..];
        }
        return text.ToString();
    }

    private static void AppendStandIns(StringBuilder text, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            text.Append((char)(0xDC00 + value));
    }
}
