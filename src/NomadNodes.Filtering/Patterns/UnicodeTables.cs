using System.Globalization;

namespace NomadNodes.Filtering.Patterns;

/// <summary>
/// What <c>\p{…}</c> can name: general categories, their long names, and scripts. Blanks, dashes, underscores and case do not count.
/// </summary>
internal static class UnicodeTables
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["casedletter"] = "lc",
        ["closepunctuation"] = "pe",
        ["cntrl"] = "cc",
        ["combiningmark"] = "m",
        ["connectorpunctuation"] = "pc",
        ["control"] = "cc",
        ["currencysymbol"] = "sc",
        ["dashpunctuation"] = "pd",
        ["decimalnumber"] = "nd",
        ["digit"] = "nd",
        ["enclosingmark"] = "me",
        ["finalpunctuation"] = "pf",
        ["format"] = "cf",
        ["initialpunctuation"] = "pi",
        ["letter"] = "l",
        ["letternumber"] = "nl",
        ["lineseparator"] = "zl",
        ["lowercaseletter"] = "ll",
        ["mark"] = "m",
        ["mathsymbol"] = "sm",
        ["modifierletter"] = "lm",
        ["modifiersymbol"] = "sk",
        ["nonspacingmark"] = "mn",
        ["number"] = "n",
        ["openpunctuation"] = "ps",
        ["other"] = "c",
        ["otherletter"] = "lo",
        ["othernumber"] = "no",
        ["otherpunctuation"] = "po",
        ["othersymbol"] = "so",
        ["paragraphseparator"] = "zp",
        ["privateuse"] = "co",
        ["punct"] = "p",
        ["punctuation"] = "p",
        ["separator"] = "z",
        ["spaceseparator"] = "zs",
        ["spacingmark"] = "mc",
        ["surrogate"] = "cs",
        ["symbol"] = "s",
        ["titlecaseletter"] = "lt",
        ["unassigned"] = "cn",
        ["uppercaseletter"] = "lu",
    };

    private static readonly Lazy<Dictionary<string, CodePoints>> Tables = new(Build);

    public static CodePoints? FindOrNull(string name)
    {
        var key = Normalize(name);
        return Tables.Value.GetValueOrDefault(Aliases.GetValueOrDefault(key, key));
    }

    private static string Normalize(string name) => string.Concat(name.Where(c => c is not (' ' or '_' or '-'))).ToLowerInvariant();

    private static Dictionary<string, CodePoints> Build()
    {
        var ranges = Scripts();
        foreach (var (category, range) in CategoryRanges())
        {
            Add(ranges, category, range);
            Add(ranges, category[..1], range);
            if (category is "lu" or "ll" or "lt")
            {
                Add(ranges, "lc", range);
            }
        }

        var tables = ranges.ToDictionary(r => r.Key, r => CodePoints.OfRanges(r.Value), StringComparer.Ordinal);
        tables["any"] = CodePoints.All;
        tables["ascii"] = CodePoints.OfRanges([(0, 0x7F)]);
        tables["assigned"] = tables["cn"].Negate();
        return tables;
    }

    private static void Add(Dictionary<string, List<(int, int)>> tables, string name, (int, int) range)
    {
        if (!tables.TryGetValue(name, out var ranges))
        {
            tables[name] = ranges = [];
        }

        ranges.Add(range);
    }

    private static IEnumerable<(string Category, (int Low, int High) Range)> CategoryRanges()
    {
        var start = 0;
        for (var next = 1; next <= CodePoints.Last + 1; next++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(start);
            if (next > CodePoints.Last || CharUnicodeInfo.GetUnicodeCategory(next) != category)
            {
                yield return (ShortName(category), (start, next - 1));
                start = next;
            }
        }
    }

    private static Dictionary<string, List<(int, int)>> Scripts()
    {
        var scripts = new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal);
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("Scripts.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(' ');
            scripts[Normalize(fields[0])] = [.. fields.Skip(1).Select(ParseRange)];
        }

        return scripts;
    }

    private static (int, int) ParseRange(string text)
    {
        var ends = text.Split('-');
        return (Convert.ToInt32(ends[0], 16), Convert.ToInt32(ends[^1], 16));
    }

    private static string ShortName(UnicodeCategory category) => category switch
    {
        UnicodeCategory.UppercaseLetter => "lu",
        UnicodeCategory.LowercaseLetter => "ll",
        UnicodeCategory.TitlecaseLetter => "lt",
        UnicodeCategory.ModifierLetter => "lm",
        UnicodeCategory.OtherLetter => "lo",
        UnicodeCategory.NonSpacingMark => "mn",
        UnicodeCategory.SpacingCombiningMark => "mc",
        UnicodeCategory.EnclosingMark => "me",
        UnicodeCategory.DecimalDigitNumber => "nd",
        UnicodeCategory.LetterNumber => "nl",
        UnicodeCategory.OtherNumber => "no",
        UnicodeCategory.SpaceSeparator => "zs",
        UnicodeCategory.LineSeparator => "zl",
        UnicodeCategory.ParagraphSeparator => "zp",
        UnicodeCategory.Control => "cc",
        UnicodeCategory.Format => "cf",
        UnicodeCategory.Surrogate => "cs",
        UnicodeCategory.PrivateUse => "co",
        UnicodeCategory.ConnectorPunctuation => "pc",
        UnicodeCategory.DashPunctuation => "pd",
        UnicodeCategory.OpenPunctuation => "ps",
        UnicodeCategory.ClosePunctuation => "pe",
        UnicodeCategory.InitialQuotePunctuation => "pi",
        UnicodeCategory.FinalQuotePunctuation => "pf",
        UnicodeCategory.OtherPunctuation => "po",
        UnicodeCategory.MathSymbol => "sm",
        UnicodeCategory.CurrencySymbol => "sc",
        UnicodeCategory.ModifierSymbol => "sk",
        UnicodeCategory.OtherSymbol => "so",
        _ => "cn",
    };
}
