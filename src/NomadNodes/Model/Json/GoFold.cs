namespace NomadNodes.Model.Json;

/// <summary>
/// How Go matches the names of members regardless of case: Unicode's simple folding. Names of members are ASCII; of all other characters
/// only U+212A (the Kelvin sign) and U+017F (the long s) fold to ASCII letters.
/// </summary>
internal static class GoFold
{
    /// <param name="key">Unquoted UTF-8.</param>
    /// <param name="upperName">The ASCII name in upper case.</param>
    public static bool Matches(ReadOnlySpan<byte> key, ReadOnlySpan<byte> upperName)
    {
        foreach (var letter in upperName)
        {
            var length = LengthOf(key, letter);
            if (length == 0)
                return false;
            key = key[length..];
        }

        return key.IsEmpty;
    }

    /// <summary>Bytes at the start of <paramref name="key"/> that fold to <paramref name="upper"/>; 0 if they don't.</summary>
    private static int LengthOf(ReadOnlySpan<byte> key, byte upper)
    {
        if (key.IsEmpty)
            return 0;
        if (char.ToUpperInvariant((char)key[0]) == upper && char.IsAscii((char)key[0]))
            return 1;
        return upper switch
        {
            (byte)'K' when key.StartsWith("\u212a"u8) => 3,
            (byte)'S' when key.StartsWith("\u017f"u8) => 2,
            _ => 0,
        };
    }
}
