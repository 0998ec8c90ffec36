using System.Globalization;
using System.Text;

namespace NomadNodes.Filtering.Tests.Cases;

/// <summary>Files of cases, one a line: <c>expression ⇶ expected</c>, comments after <c>//</c> at the start of a line.</summary>
internal static class CaseFile
{
    public static TheoryData<string, string> Read(string name)
    {
        var data = new TheoryData<string, string>();
        foreach (var fields in Lines(name))
        {
            data.Add(fields[0], fields[1]);
        }

        return data;
    }

    public static TheoryData<string, string, string> ReadTriples(string name)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var fields in Lines(name))
        {
            data.Add(fields[0], fields[1], fields[2]);
        }

        return data;
    }

    public static IEnumerable<string[]> Lines(string name) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", name + ".txt"))
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal))
        .Select(l => Array.ConvertAll(l.Split('⇶'), f => f.Trim(' ')));

    /// <summary>The text as it is meant: visible stand-ins become what they stand for.</summary>
    public static string Text(string field) => Encoding.UTF8.GetString(Bytes(field));

    public static byte[] Bytes(string field)
    {
        var bytes = new List<byte>();
        var body = field.StartsWith('⟦') ? field[1..^1] : field;
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '⟨')
            {
                bytes.Add(byte.Parse(body.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 3;
                continue;
            }

            var width = char.IsHighSurrogate(body[i]) ? 2 : 1;
            bytes.AddRange(Encoding.UTF8.GetBytes(Plain(body.Substring(i, width))));
            i += width - 1;
        }

        return [.. bytes];
    }

    private static string Plain(string character) => character switch
    {
        "␊" => "\n",
        "␉" => "\t",
        "␍" => "\r",
        "␀" => "\0",
        _ => character,
    };
}
