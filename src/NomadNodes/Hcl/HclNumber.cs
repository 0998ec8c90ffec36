namespace NomadNodes.Hcl;

/// <summary>Scans numbers: decimal, octal and hexadecimal ones, and those with a fraction or an exponent.</summary>
internal static class HclNumber
{
    /// <param name="source">Behind the first digit.</param>
    /// <param name="first">That digit.</param>
    /// <param name="complain">Is told what is wrong.</param>
    public static HclTokenKind Scan(HclSource source, int first, Action<string> complain)
    {
        if (first == '0' && source.Peek() is 'x' or 'X') return ScanHex(source, complain);
        SkipDigits(source);
        if (source.Peek() is '.')
        {
            source.Next();
            return ScanFraction(source);
        }

        return ScanExponent(source) ? HclTokenKind.Float : HclTokenKind.Number;
    }

    /// <param name="source">Behind the point.</param>
    public static HclTokenKind ScanFraction(HclSource source)
    {
        SkipDigits(source);
        ScanExponent(source);
        return HclTokenKind.Float;
    }

    private static HclTokenKind ScanHex(HclSource source, Action<string> complain)
    {
        source.Next();
        if (!HclCharacters.IsHexDigit(source.Peek())) complain("illegal hexadecimal number");
        while (HclCharacters.IsHexDigit(source.Peek())) source.Next();
        return HclTokenKind.Number;
    }

    private static bool ScanExponent(HclSource source)
    {
        if (source.Peek() is not ('e' or 'E')) return false;
        source.Next();
        if (source.Peek() is '+' or '-') source.Next();
        SkipDigits(source);
        return true;
    }

    private static void SkipDigits(HclSource source)
    {
        while (HclCharacters.IsDigit(source.Peek())) source.Next();
    }
}
