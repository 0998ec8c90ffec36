using System.Text;

namespace NomadNodes.Model;

/// <summary>The bytes behind a string. Where a string holds bytes that are no UTF-8, each of 0x80 to 0xFF stands in it as U+DC80 to U+DCFF.</summary>
internal static class RawText
{
    /// <summary>UTF-8, with the stand-ins turned back into their single bytes and any other lone surrogate as U+FFFD.</summary>
    internal static byte[] Bytes(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        var length = 0;
        while (!text.IsEmpty)
        {
            if (text[0] is >= '\uDC80' and <= '\uDCFF')
            {
                bytes[length++] = (byte)(text[0] - 0xDC00);
                text = text[1..];
                continue;
            }
            Rune.DecodeFromUtf16(text, out var rune, out var used);
            length += rune.EncodeToUtf8(bytes.AsSpan(length));
            text = text[used..];
        }
        return bytes[..length];
    }
}
