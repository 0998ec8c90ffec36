using System.Globalization;
using System.Text;

namespace NomadNodes.Tests.Model.Json;

/// <summary>Random JSON and random damage to it, the same for the same seed.</summary>
internal sealed class RandomJson(int seed)
{
    private static readonly string[] Scalars =
        ["null", "true", "false", "0", "-0", "-1", "1.5", "1e9", "-2.5E-3", "18446744073709551615", "1e999", "\"\"", "\"text\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"é€\""];

    private static readonly string[] Names =
        ["Text", "flag", "WHOLE", "Wait", "Small", "Count", "Port", "Ratio", "Hash", "Any", "Names", "Meta", "Maybe", "Part", "Pointer", "Parts", "Values", "ByName", "Name", "Si\\u007ae", "x"];

    private readonly Random _random = new(seed);

    private static ReadOnlySpan<byte> Structural => "{}[]:,\"\\u0-.eEtn 1\n"u8;

    public string Object()
    {
        var text = new StringBuilder();
        Append(text, 5, forceObject: true);
        return text.ToString();
    }

    public byte[] Damage(byte[] json)
    {
        var damaged = new List<byte>(json);
        for (var i = _random.Next(1, 4); i > 0 && damaged.Count > 0; i--)
        {
            var at = _random.Next(damaged.Count);
            switch (_random.Next(4))
            {
                case 0: damaged.RemoveAt(at); break;
                case 1: damaged.Insert(at, Byte()); break;
                case 2: damaged[at] = Byte(); break;
                default: damaged.RemoveRange(at, damaged.Count - at); break;
            }
        }

        return [.. damaged];
    }

    private byte Byte() => _random.Next(2) == 0 ? (byte)_random.Next(256) : Structural[_random.Next(Structural.Length)];

    private void Append(StringBuilder text, int depth, bool forceObject = false)
    {
        var kind = forceObject ? 0 : _random.Next(depth > 0 ? 4 : 1) + (depth > 0 ? 0 : 2);
        if (kind > 1)
            text.Append(Scalars[_random.Next(Scalars.Length)]);
        else
            AppendItems(text, depth - 1, isObject: kind == 0);
    }

    private void AppendItems(StringBuilder text, int depth, bool isObject)
    {
        text.Append(isObject ? '{' : '[');
        for (var i = 0; i < _random.Next(8); i++)
        {
            text.Append(i > 0 ? ", " : " ");
            if (isObject)
                text.Append(CultureInfo.InvariantCulture, $"\"{Names[_random.Next(Names.Length)]}\" :\n");
            Append(text, depth);
        }

        text.Append(isObject ? '}' : ']');
    }
}
