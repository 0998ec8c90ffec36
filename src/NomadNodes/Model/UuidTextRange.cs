namespace NomadNodes.Model;

/// <summary>The UUIDs whose usual spelling in lower case begins with a text. Unlike a <see cref="UuidPrefix"/> it may end anywhere.</summary>
internal readonly record struct UuidTextRange(UuidKey First, UuidKey Last)
{
    private const string Lowest = "00000000-0000-0000-0000-000000000000";
    private const string Highest = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /// <summary>Null when no UUID is spelled so.</summary>
    internal static UuidTextRange? Of(string prefix)
    {
        if (prefix.Length > Lowest.Length) return null;
        var first = string.Concat(prefix, Lowest.AsSpan(prefix.Length));
        if (!UuidKey.IsLowerCanonical(first)) return null;
        return new(UuidKey.Of(first), UuidKey.Of(string.Concat(prefix, Highest.AsSpan(prefix.Length))));
    }
}
