namespace NomadNodes.Filtering.Patterns;

/// <summary>The classes with names of ASCII characters: <c>\d</c>, <c>[:alpha:]</c> and their like.</summary>
internal static class NamedClasses
{
    private static readonly CodePoints Digits = Ranges("09");
    private static readonly CodePoints Blanks = Ranges("\t\n\f\r  ");
    private static readonly CodePoints Words = Ranges("09AZ__az");

    private static readonly Dictionary<string, CodePoints> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = Ranges("09AZaz"),
        ["alpha"] = Ranges("AZaz"),
        ["ascii"] = Ranges("\0\x7f"),
        ["blank"] = Ranges("\t\t  "),
        ["cntrl"] = Ranges("\0\x1f\x7f\x7f"),
        ["digit"] = Digits,
        ["graph"] = Ranges("!~"),
        ["lower"] = Ranges("az"),
        ["print"] = Ranges(" ~"),
        ["punct"] = Ranges("!/:@[`{~"),
        ["space"] = Ranges("\t\r  "),
        ["upper"] = Ranges("AZ"),
        ["word"] = Words,
        ["xdigit"] = Ranges("09AFaf"),
    };

    /// <summary>The class of a Perl escape's letter; the upper case ones are the negations.</summary>
    public static CodePoints? PerlOrNull(char letter) => char.ToLowerInvariant(letter) switch
    {
        'd' => Digits,
        's' => Blanks,
        'w' => Words,
        _ => null,
    };

    public static CodePoints? PosixOrNull(string name) => Posix.GetValueOrDefault(name);

    private static CodePoints Ranges(string ends) => CodePoints.OfRanges(ends.Chunk(2).Select(p => ((int)p[0], (int)p[1])));
}
