using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NomadNodes.Filtering.Grammar;

/// <summary>The text of an expression: UTF-8, except where it is not.</summary>
internal sealed class SourceText(byte[] bytes)
{
    /// <summary>Whether all of it is UTF-8.</summary>
    public bool IsValid { get; } = Utf8.IsValid(bytes);

    /// <summary>The byte there, or a value that no byte has at the end.</summary>
    public int ByteAt(int offset) => offset < bytes.Length ? bytes[offset] : -1;

    public ReadOnlySpan<byte> Slice(int start, int end) => bytes.AsSpan(start, end - start);

    /// <summary>Bytes that are not UTF-8 stand for U+FFFD, each on its own.</summary>
    public Rune CharacterAt(int offset, out int width)
    {
        var first = bytes[offset];
        if (first < 0x80)
        {
            width = 1;
            return new Rune((uint)first);
        }

        var status = Rune.DecodeFromUtf8(bytes.AsSpan(offset), out var character, out width);
        if (status != OperationStatus.Done)
        {
            width = 1;
        }

        return character;
    }

    public bool IsInvalidAt(int offset) =>
        offset < bytes.Length && Rune.DecodeFromUtf8(bytes.AsSpan(offset), out _, out _) != OperationStatus.Done;

    /// <summary>
    /// <c>line:column (offset)</c>. A line feed already counts as column 0 of the line that it begins; columns count characters.
    /// </summary>
    public string Position(int offset)
    {
        var (line, column) = (1, 1);
        for (var at = 0; ; column++)
        {
            if (ByteAt(at) == '\n')
            {
                line++;
                column = 0;
            }

            if (at >= offset)
            {
                return $"{line}:{column} ({offset})";
            }

            CharacterAt(at, out var width);
            at += width;
        }
    }
}
