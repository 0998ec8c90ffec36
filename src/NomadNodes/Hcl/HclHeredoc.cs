using System.Text;

namespace NomadNodes.Hcl;

/// <summary>Scans texts of several lines: <c>&lt;&lt;END</c>, the lines, <c>END</c>; with <c>&lt;&lt;-END</c> the last line may be indented.</summary>
internal static class HclHeredoc
{
    /// <param name="source">Behind the first angle bracket.</param>
    /// <param name="complain">Is told what is wrong.</param>
    /// <param name="value">The lines, with their ends.</param>
    public static bool Scan(HclSource source, Action<string> complain, out string value)
    {
        value = "";
        if (source.Next() != '<') return Refuse(complain, "heredoc expected second '<', didn't see it");
        if (!ReadLine(source, out var anchor)) return Refuse(complain, "heredoc not terminated");
        var isIndented = anchor.StartsWith('-');
        anchor = anchor.TrimStart('-').TrimEnd('\r');
        if (anchor.Length == 0) return Refuse(complain, "zero-length heredoc anchor");
        if (!anchor.All(char.IsLetterOrDigit)) return Refuse(complain, "invalid characters in heredoc anchor");

        var lines = new StringBuilder();
        while (true)
        {
            var hasEnd = ReadLine(source, out var line);
            if ((isIndented ? line.TrimStart(' ', '\t') : line).TrimEnd('\r') == anchor) break;
            if (!hasEnd) return Refuse(complain, "heredoc not terminated");
            lines.Append(line).Append('\n');
        }

        value = lines.ToString();
        return true;
    }

    /// <summary>False when the text ended before the line did.</summary>
    private static bool ReadLine(HclSource source, out string line)
    {
        var start = source.Offset;
        while (source.Peek() is not ('\n' or HclSource.Eof)) source.Next();
        line = source.Since(start);
        if (source.Peek() == HclSource.Eof) return false;
        source.Next();
        return true;
    }

    private static bool Refuse(Action<string> complain, string fault)
    {
        complain(fault);
        return false;
    }
}
