namespace NomadNodes.Model;

/// <summary>Orders strings as Go does: by their UTF-8 bytes, which is by code points, not by UTF-16 units as ordinal comparison does.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    private const char FirstSurrogate = '\uD800';
    private const char LastSurrogate = '\uDFFF';

    internal static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return string.CompareOrdinal(x, y);
        var common = x.AsSpan().CommonPrefixLength(y);
        if (common == x.Length || common == y.Length)
            return x.Length.CompareTo(y.Length);
        return Weight(x[common]).CompareTo(Weight(y[common]));
    }

    /// <summary>Surrogates, halves of code points above U+FFFF, come after all other units.</summary>
    private static int Weight(char unit) => unit is >= FirstSurrogate and <= LastSurrogate ? unit + 0x10000 : unit;
}
