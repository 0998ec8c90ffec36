using System.Buffers;

namespace NomadNodes.Http.Journal;

/// <summary>By which names secrets go. A secret that is sent under a name of its own is nobody's but the sender's to hide.</summary>
internal static class SecretNames
{
    /// <summary>What is shown in a secret's place.</summary>
    public const string Redacted = "redacted";

    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["secret", "token", "password", "authorization", "cookie", "credential", "api-key", "apikey", "api_key", "passwd", "private_key", "privatekey", "access_key", "accesskey"], StringComparison.OrdinalIgnoreCase);

    // They page through lists and tell repeated requests; tests want to see them.
    private static readonly string[] Harmless = ["next_token", "NextToken", "idempotency_token", "IdempotencyToken"];

    /// <summary>Whether what goes by that name is a secret.</summary>
    public static bool Name(ReadOnlySpan<char> name)
    {
        if (!Mentioned(name)) return false;
        foreach (var harmless in Harmless)
        {
            if (name.Equals(harmless, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    /// <summary>Whether a text has such a name in it anywhere.</summary>
    public static bool Mentioned(ReadOnlySpan<char> text) => text.ContainsAny(Words);
}
