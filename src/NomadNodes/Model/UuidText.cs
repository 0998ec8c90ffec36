using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NomadNodes.Model;

/// <summary>How Nomad's ID index reads UUIDs and prefixes of them: on the bytes of the text, with these checks in this order and these texts.</summary>
internal static class UuidText
{
    private const int Characters = 36;
    private const int MaxHyphens = 4;

    internal static bool TryParse(string text, out UuidKey? key, [NotNullWhen(false)] out string? error)
    {
        key = null;
        var bytes = RawText.Bytes(text);
        Span<byte> decoded = stackalloc byte[Characters / 2];
        var length = 0;
        error = bytes.Length == Characters ? Decode(bytes, decoded, out length) : "UUID must be 36 characters";
        if (error is not null)
            return false;
        // 36 characters with fewer than four hyphens decode to 17 or 18 bytes, which are no one's ID.
        key = length == UuidKey.ByteCount ? UuidKey.FromBytes(decoded[..length]) : null;
        return true;
    }

    internal static bool TryParsePrefix(string text, out UuidPrefix prefix, [NotNullWhen(false)] out string? error)
    {
        prefix = default;
        var bytes = RawText.Bytes(text);
        Span<byte> decoded = stackalloc byte[Characters / 2];
        var length = 0;
        error = bytes.Length <= Characters
            ? Decode(bytes, decoded, out length)
            : string.Create(CultureInfo.InvariantCulture, $"Invalid UUID length. UUID have 36 characters; got {bytes.Length}");
        if (error is not null)
            return false;
        prefix = UuidPrefix.FromBytes(decoded[..length]);
        return true;
    }

    private static string? Decode(ReadOnlySpan<byte> text, Span<byte> decoded, out int length)
    {
        length = 0;
        var hyphens = text.Count((byte)'-');
        if (hyphens > MaxHyphens)
            return string.Create(CultureInfo.InvariantCulture, $"UUID should have maximum of 4 \"-\"; got {hyphens}");
        if ((text.Length - hyphens) % 2 != 0)
            return "Input (without hyphens) must be even length";
        var digits = 0;
        foreach (var value in text)
        {
            if (value == (byte)'-')
                continue;
            if (!char.IsAsciiHexDigit((char)value))
                return $"Invalid UUID: encoding/hex: invalid byte: {CodePoint(value)}";
            ref var target = ref decoded[digits++ / 2];
            target = (byte)((target << 4) | Nibble(value));
        }
        length = digits / 2;
        return null;
    }

    private static int Nibble(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    /// <summary>Go's <c>%#U</c> of a byte: the code point, and the character where it is printable.</summary>
    private static string CodePoint(byte value)
    {
        var printable = value is (>= 0x20 and < 0x7F) or (> 0xA0 and not 0xAD);
        var code = value.ToString("X4", CultureInfo.InvariantCulture);
        return printable ? $"U+{code} '{(char)value}'" : $"U+{code}";
    }
}
