using System.Text;

namespace NomadNodes.Http.Journal;

/// <summary>Takes secrets out of a request target: the values of parameters that have a secret's name, and filters that ask for one.</summary>
internal static class SecretQuery
{
    /// <returns>The target itself when there is nothing to hide.</returns>
    public static string Redact(string target)
    {
        var start = target.IndexOf('?') + 1;
        if (start == 0 || !MayHide(target.AsSpan(start))) return target;
        var clean = new StringBuilder(target, 0, start, target.Length);
        foreach (var range in target.AsSpan(start).Split('&'))
        {
            Append(clean, target.AsSpan(start)[range]);
            clean.Append('&');
        }

        return clean.ToString(0, clean.Length - 1);
    }

    // A name can be escaped; a value can, too.
    private static bool MayHide(ReadOnlySpan<char> query) => query.Contains('%') || SecretNames.Mentioned(query);

    private static void Append(StringBuilder clean, ReadOnlySpan<char> pair)
    {
        var equals = pair.IndexOf('=');
        if (equals < 0 || equals + 1 == pair.Length || !Hides(pair[..equals], pair[(equals + 1)..])) clean.Append(pair);
        else clean.Append(pair[..(equals + 1)]).Append(SecretNames.Redacted);
    }

    private static bool Hides(ReadOnlySpan<char> name, ReadOnlySpan<char> value) =>
        SecretNames.Name(Decode(name)) || (Decode(name) is "filter" && SecretNames.Mentioned(Decode(value)));

    private static string Decode(ReadOnlySpan<char> text) => PercentText.IsValid(text) ? PercentText.Decode(text, plusIsSpace: true) : text.ToString();
}
