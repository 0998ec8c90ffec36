using System.Text;

namespace NomadNodes.Filtering.Tests.Hostile;

/// <summary>Makes filters for the sample nodes: valid ones, and heaps of tokens.</summary>
internal sealed class FilterGenerator(Random random)
{
    private static readonly string[] Selectors =
    [
        "Name", "Datacenter", "Meta.rack", "Meta[\"my-key\"]", "\"/Meta/path\"", "\"/Attributes/a~1b\"", "TLSEnabled", "NodeMaxAllocs",
        "CreateIndex",
        "Drivers", "Meta", "LastDrain", "NodeResources.Cpu.ReservableCpuCores", "Events.0.Message", "Nope", "LastDrain.Status", "\"\"",
        "Drivers.docker.Healthy",
        "Attributes[`weird key`]", "Links",
    ];

    private static readonly string[] Values =
    [
        "dc1", "\"node-0\"", "`/var/lib`", "\"/var/lib\"", "8", "-1.5", "true", "\"\"", "``", "\"\\x2fa\\n\"", "\"n\\u00f6de\"", "x.y",
        "x[\"a b\"]", "`say \"x\"`",
        "\"\\xff\"", "\"^n.*[0-9]$\"", "\"(\"", "`a\\b`", "\"~0\"", "\"/~0/~1\"", "0x",
    ];

    private static readonly string[] Soup =
    [
        .. Selectors, .. Values, " ", " ", " ", " ", "\t", "\n", "==", "!=", " in ", " not in ", " contains ", " matches ", " is nil",
        " is not empty", " and ", " or ",
        "not ", "any ", "all ", " as ", "{", "}", ",", "_", ")", ".", "[", "]", "\"", "`", "'", "&&", "ö", "😀", "\0", "\\", "1", "-", "/",
    ];

    public string Valid() => Or(3);

    /// <summary>Tokens in any order; few opening brackets, as each costs the grammar eight times the work.</summary>
    public string Tokens()
    {
        var text = new StringBuilder(random.Next(40) == 0 ? "(" : "");
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            text.Append(Pick(Soup));
        }

        return text.ToString();
    }

    /// <summary>A valid filter with a few bytes changed, removed or put in.</summary>
    public byte[] Mutated()
    {
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(random.Next(8) == 0 ? Or(1) : Not(0)));
        for (var i = random.Next(1, 4); i > 0 && bytes.Count > 1; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.Insert(at, bytes[random.Next(bytes.Count)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private string Or(int depth)
    {
        var operands = Enumerable.Range(0, random.Next(1, 3)).Select(_ => And(depth)).ToList();
        if (depth > 0 && random.Next(5) == 0)
        {
            operands.Add(Collection(depth - 1));
        }

        return string.Join(Pick([" or ", "\tor\n"]), operands);
    }

    private string And(int depth) => string.Join(" and ", Enumerable.Range(0, random.Next(1, 3)).Select(_ => Not(depth)));

    private string Not(int depth) => string.Concat(Enumerable.Repeat("not ", random.Next(4) == 0 ? random.Next(1, 4) : 0)) + Operand(depth);

    private string Operand(int depth) => depth > 0 && random.Next(6) == 0
        ? $"({Pick(["", " "])}{(random.Next(3) == 0 ? Collection(depth - 1) : Or(depth - 1))}{Pick(["", " "])})"
        : Match(Pick(Selectors));

    private string Collection(int depth)
    {
        var (names, name) = Pick([("x", "x"), ("k, v", "v"), ("k,_", "k"), ("_ , Name", "Name"), ("d, d", "d")]);
        var body = random.Next(2) == 0 ? Or(depth) : Match(Pick([name, name + ".Healthy"]));
        return $"{Pick(["any", "all"])} {Pick(Selectors)} as {names} {{ {body} }}";
    }

    private string Match(string selector) => random.Next(5) switch
    {
        0 => $"{selector} {Pick(["is empty", "is not empty", "is nil", "is not nil"])}",
        1 => $"{Pick(Values[..^1])} {Pick(["in", "not in"])} {selector}",
        2 => $"{selector}{Pick(["==", " != ", "!="])}{Pick(Values[..^1])}",
        _ => $"{selector} {Pick(["==", "contains", "not contains", "matches", "not matches"])} {Pick(Values[..^1])}",
    };

    private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
}
