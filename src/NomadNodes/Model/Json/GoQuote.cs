using System.Globalization;
using System.Text;

namespace NomadNodes.Model.Json;

/// <summary>A text between double quotes as Go's <c>%q</c> shows it; error texts use it wherever they name what a client sent.</summary>
internal static class GoQuote
{
    /// <param name="text">Stand-ins for raw bytes (<see cref="RawText"/>) show as <c>\xff</c>, other lone surrogates as U+FFFD.</param>
    internal static string Quote(ReadOnlySpan<char> text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        while (!text.IsEmpty)
        {
            var used = 1;
            if (text[0] is >= '\uDC80' and <= '\uDCFF')
                AppendByte(quoted, text[0] - 0xDC00);
            else
            {
                Rune.DecodeFromUtf16(text, out var rune, out used);
                Append(quoted, rune);
            }
            text = text[used..];
        }
        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune)
    {
        if (Letter(rune.Value) is { } letter)
            quoted.Append('\\').Append(letter);
        else if (Prints(rune))
            quoted.Append(rune.ToString());
        else if (rune.IsAscii)
            AppendByte(quoted, rune.Value);
        else if (rune.IsBmp)
            quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else
            quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
    }

    private static void AppendByte(StringBuilder quoted, int value) => quoted.Append(CultureInfo.InvariantCulture, $"\\x{value:x2}");

    private static char? Letter(int value) => value switch
    {
        '"' => '"',
        '\\' => '\\',
        '\a' => 'a',
        '\b' => 'b',
        '\f' => 'f',
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\v' => 'v',
        _ => null,
    };

    /// <summary>Go: letters, marks, numbers, punctuation, symbols, and of all spaces only U+0020.</summary>
    private static bool Prints(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        _ => true,
    };
}
