using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NomadNodes.Model;

namespace NomadNodes.State;

/// <summary>
/// Tokens by their secrets. Secrets are looked up by their digests, so that neither the time that it takes nor the order of the index tells anything
/// about one.
/// </summary>
internal sealed class SecretIndex
{
    private const int DigestBytes = 32;

    private static readonly SecretIndex Empty = new(ImmutableDictionary<UuidKey, UuidKey>.Empty);

    private readonly ImmutableDictionary<UuidKey, UuidKey> _accessors;

    private SecretIndex(ImmutableDictionary<UuidKey, UuidKey> accessors) => _accessors = accessors;

    public static SecretIndex Of(Table<UuidKey, ACLToken> tokens) => tokens.Count == 0
        ? Empty
        : Empty.With(Tables.RecordsOf(tokens).Select(token => (Before: (ACLToken?)null, After: (ACLToken?)token)));

    /// <summary>The index after some tokens changed.</summary>
    public SecretIndex With(IEnumerable<(ACLToken? Before, ACLToken? After)> changes)
    {
        var accessors = _accessors.ToBuilder();
        // All removals first: a secret may have gone from one token to another.
        var all = changes.ToList();
        foreach (var (before, _) in all)
        {
            if (before is not null) accessors.Remove(DigestOf(before.SecretID));
        }

        foreach (var (_, after) in all)
        {
            if (after is not null) accessors[DigestOf(after.SecretID)] = UuidKey.Of(after.AccessorID);
        }

        return new SecretIndex(accessors.ToImmutable());
    }

    /// <summary>The accessor of the token that has the secret. Secrets are UUIDs: their case does not count.</summary>
    public UuidKey? Find(string secret) => _accessors.TryGetValue(DigestOf(secret), out var accessor) ? accessor : null;

    private static UuidKey DigestOf(string secret)
    {
        // A UUID in any spelling; longer texts are no secrets, and their rest does not matter.
        Span<char> lower = stackalloc char[Math.Min(secret.Length, 64)];
        secret.AsSpan(0, lower.Length).ToLowerInvariant(lower);
        Span<byte> digest = stackalloc byte[DigestBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(lower), digest);
        return UuidKey.FromBytes(digest[..UuidKey.ByteCount]);
    }
}
