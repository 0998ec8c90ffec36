using System.Buffers;
using System.Text.Unicode;

namespace NomadNodes.Model.Json;

/// <summary>
/// The inside of a JSON string as Nomad's codec writes it: short escapes for quote, backslash and the five usual controls, <c>\u00xx</c> for the others,
/// <c>\u2028</c> and <c>\u2029</c>, <c>\ufffd</c> for what is no Unicode; all else, DEL and U+1F600 included, as raw UTF-8.
/// </summary>
internal static class GoString
{
    internal const int MaxBytesPerChar = 6;

    // From the short escapes that JSON knows, at the position of the control character (\b is 8); 0 where there is none.
    private static ReadOnlySpan<byte> ShortEscapes => "\0\0\0\0\0\0\0\0btn\0fr"u8;

    private static readonly SearchValues<char> Plain = SearchValues.Create(PlainAscii());

    /// <summary>Writes into a destination with room for the worst case and returns the number of bytes.</summary>
    internal static int Escape(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var length = 0;
        while (true)
        {
            var plain = text.IndexOfAnyExcept(Plain);
            Utf8.FromUtf16(plain < 0 ? text : text[..plain], destination[length..], out var read, out var written);
            length += written;
            if (plain < 0)
                return length;
            text = text[read..];
            length += One(ref text, destination[length..]);
        }
    }

    private static int One(ref ReadOnlySpan<char> text, Span<byte> destination)
    {
        var first = text[0];
        if (first is '\u2028' or '\u2029')
            return Take(ref text, Unicode(first, destination));
        if (first >= 0x80)
            return Rune(ref text, destination);
        if (first >= ' ')
            return Take(ref text, Short((byte)first, destination));
        var letter = first < ShortEscapes.Length ? ShortEscapes[first] : (byte)0;
        return Take(ref text, letter == 0 ? Unicode(first, destination) : Short(letter, destination));
    }

    private static int Rune(ref ReadOnlySpan<char> text, Span<byte> destination)
    {
        var status = System.Text.Rune.DecodeFromUtf16(text, out var rune, out var used);
        text = text[used..];
        return status == OperationStatus.Done ? rune.EncodeToUtf8(destination) : Unicode('\uFFFD', destination);
    }

    private static int Take(ref ReadOnlySpan<char> text, int written)
    {
        text = text[1..];
        return written;
    }

    private static int Short(byte letter, Span<byte> destination)
    {
        destination[0] = (byte)'\\';
        destination[1] = letter;
        return 2;
    }

    private static int Unicode(char value, Span<byte> destination)
    {
        var digits = "0123456789abcdef"u8;
        destination[0] = (byte)'\\';
        destination[1] = (byte)'u';
        for (var i = 0; i < 4; i++)
            destination[2 + i] = digits[(value >> (12 - 4 * i)) & 15];
        return 6;
    }

    private static string PlainAscii()
        => string.Concat(Enumerable.Range(' ', 0x80 - ' ').Select(code => (char)code).Where(value => value is not ('"' or '\\')));
}
