using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace NomadNodes.Model.Json;

/// <summary>
/// Resolves the escapes of a string that has passed <see cref="GoSyntax"/>. Go: each invalid UTF-8 byte and each lone surrogate becomes
/// U+FFFD.
/// </summary>
internal static class GoUnquote
{
    public static bool IsPlain(ReadOnlySpan<byte> written) => !written.Contains((byte)'\\') && Utf8.IsValid(written);

    public static string ToText(ReadOnlySpan<byte> written)
    {
        if (IsPlain(written))
            return Encoding.UTF8.GetString(written);

        var buffer = ArrayPool<byte>.Shared.Rent(MaxLength(written));
        var text = Encoding.UTF8.GetString(buffer, 0, Unquote(written, buffer));
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    /// <returns>
    /// The UTF-8 bytes meant: <paramref name="written"/> itself where it has neither escapes nor invalid bytes, else a copy.
    /// </returns>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> written)
    {
        if (IsPlain(written))
            return written;

        var buffer = new byte[MaxLength(written)];
        return buffer.AsSpan(0, Unquote(written, buffer));
    }

    // U+FFFD takes three bytes for one; escapes only shrink.
    private static int MaxLength(ReadOnlySpan<byte> written) => 3 * written.Length;

    private static int Unquote(ReadOnlySpan<byte> from, Span<byte> to)
    {
        var (read, written) = (0, 0);
        while (read < from.Length)
        {
            var rune = from[read] == '\\' ? Escape(from, ref read) : Raw(from, ref read);
            written += rune.EncodeToUtf8(to[written..]);
        }

        return written;
    }

    private static Rune Raw(ReadOnlySpan<byte> from, ref int read)
    {
        // Unlike .NET, Go replaces a broken sequence byte by byte.
        var valid = Rune.DecodeFromUtf8(from[read..], out var rune, out var length) == OperationStatus.Done;
        read += valid ? length : 1;
        return rune;
    }

    private static Rune Escape(ReadOnlySpan<byte> from, ref int read)
    {
        var letter = from[read + 1];
        if (letter == 'u')
            return Unicode(from, ref read);
        read += 2;
        return new Rune(letter switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => (char)letter,
        });
    }

    private static Rune Unicode(ReadOnlySpan<byte> from, ref int read)
    {
        var unit = Unit(from[read..]);
        read += 6;
        if (!char.IsSurrogate(unit))
            return new Rune(unit);
        if (!Rune.TryCreate(unit, Unit(from[read..]), out var pair))
            return Rune.ReplacementChar;
        read += 6;
        return pair;
    }

    private static char Unit(ReadOnlySpan<byte> from) =>
        from.StartsWith("\\u"u8)
            ? (char)ushort.Parse(from.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : '\0';
}
