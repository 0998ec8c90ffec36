namespace NomadNodes.Hcl;

/// <summary>Kinds of characters.</summary>
internal static class HclCharacters
{
    public static bool IsBlank(int value) => value is ' ' or '\t' or '\n' or '\r';

    public static bool IsDigit(int value) => value is >= '0' and <= '9';

    public static bool IsHexDigit(int value) => value is >= 0 and < 128 && char.IsAsciiHexDigit((char)value);

    /// <summary>What a name can begin with.</summary>
    public static bool IsLetter(int value) =>
        value == '_' || (value is >= 0 and < 128 ? char.IsAsciiLetter((char)value) : System.Text.Rune.IsValid(value) && System.Text.Rune.IsLetter(new(value)));

    /// <summary>What a name can go on with.</summary>
    public static bool IsOfName(int value) => IsLetter(value) || IsDigit(value) || value is '-' or '.'
        || (value >= 128 && System.Text.Rune.IsValid(value) && System.Text.Rune.IsDigit(new(value)));
}
