namespace NomadNodes.Model;

/// <summary>Nomad: the name of a namespace is 1 to 128 of the letters and digits of ASCII and -.</summary>
internal static class NamespaceName
{
    public const string Pattern = "^[a-zA-Z0-9-]{1,128}$";

    private const int MaxLength = 128;

    public static bool IsValid(string name) => name.Length is > 0 and <= MaxLength && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
