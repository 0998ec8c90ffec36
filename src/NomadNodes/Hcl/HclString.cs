using System.Globalization;
using System.Text;

namespace NomadNodes.Hcl;

/// <summary>Scans strings in double quotes. What stands in <c>${ … }</c> is taken as it is.</summary>
internal static class HclString
{
    /// <param name="source">Behind the opening quote.</param>
    /// <param name="complain">Is told what is wrong.</param>
    /// <param name="value">What the string stands for.</param>
    public static bool Scan(HclSource source, Action<string> complain, out string value)
    {
        var text = new StringBuilder();
        var depth = 0;
        value = "";
        while (true)
        {
            var next = source.Next();
            if (next == HclSource.Eof || (next == '\n' && depth == 0))
            {
                complain("literal not terminated");
                return false;
            }

            if (next == '"' && depth == 0) break;
            if (next == '\\' && depth == 0)
            {
                if (!ScanEscape(source, complain, text)) return false;
                continue;
            }

            if (depth == 0 && next == '$' && source.Peek() == '{') depth = Enter(source, text);
            else
            {
                if (depth > 0) depth += next switch { '{' => 1, '}' => -1, _ => 0 };
                Append(text, next);
            }
        }

        value = text.ToString();
        return true;
    }

    private static int Enter(HclSource source, StringBuilder text)
    {
        text.Append("${");
        source.Next();
        return 1;
    }

    private static bool ScanEscape(HclSource source, Action<string> complain, StringBuilder text)
    {
        var letter = source.Next();
        if ("abfnrtv\\\"".IndexOf((char)letter) is var known and >= 0 && letter != HclSource.Eof)
        {
            text.Append("\a\b\f\n\r\t\v\\\""[known]);
            return true;
        }

        var (digits, radix) = letter switch
        {
            >= '0' and <= '7' => (2, 8),
            'x' => (2, 16),
            'u' => (4, 16),
            'U' => (8, 16),
            _ => (0, 0),
        };
        return digits > 0 && ScanCode(source, digits, radix, radix == 8 ? letter - '0' : 0, text) || Refuse(complain);
    }

    private static bool ScanCode(HclSource source, int digits, int radix, long code, StringBuilder text)
    {
        for (; digits > 0; digits--)
        {
            var next = source.Next();
            if (!HclCharacters.IsHexDigit(next)) return false;
            var digit = int.Parse([(char)next], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (digit >= radix) return false;
            code = (code * radix) + digit;
        }

        if (code > int.MaxValue || !Rune.IsValid((int)code)) return false;
        text.Append(new Rune((int)code).ToString());
        return true;
    }

    private static bool Refuse(Action<string> complain)
    {
        complain("illegal char escape");
        return false;
    }

    private static void Append(StringBuilder text, int value)
    {
        if (value > 0xFFFF) text.Append(char.ConvertFromUtf32(value));
        else text.Append((char)value);
    }
}
