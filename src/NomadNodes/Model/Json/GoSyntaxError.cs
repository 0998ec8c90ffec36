using System.Globalization;
using System.Text;

namespace NomadNodes.Model.Json;

/// <summary>The texts of Go's json.SyntaxError.</summary>
internal static class GoSyntaxError
{
    public static string Text(byte wrong, string where) => $"invalid character {Quote(wrong)} {where}";

    public static string InWord(ReadOnlySpan<byte> word, byte expected) =>
        $"in literal {Encoding.ASCII.GetString(word)} (expecting '{(char)expected}')";

    /// <summary>
    /// Go shows the byte as the character of that number (Latin-1), never as part of a UTF-8 sequence, quoted as strconv.Quote does.
    /// </summary>
    private static string Quote(byte c) => c switch
    {
        (byte)'\'' => @"'\''",
        (byte)'\\' => @"'\\'",
        (byte)'\a' => @"'\a'",
        (byte)'\b' => @"'\b'",
        (byte)'\f' => @"'\f'",
        (byte)'\n' => @"'\n'",
        (byte)'\r' => @"'\r'",
        (byte)'\t' => @"'\t'",
        (byte)'\v' => @"'\v'",
        < 0x20 or 0x7f => "'\\x" + c.ToString("x2", CultureInfo.InvariantCulture) + "'",
        // Not printable to Go: the C1 controls, the no-break space and the soft hyphen.
        >= 0x80 and <= 0xa0 or 0xad => "'\\u00" + c.ToString("x2", CultureInfo.InvariantCulture) + "'",
        _ => "'" + (char)c + "'",
    };
}
