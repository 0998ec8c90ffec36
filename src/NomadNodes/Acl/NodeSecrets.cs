using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Acl;

/// <summary>
/// Finds nodes by their secrets. Few requests present one: it is looked for among all nodes, and the node that had it last is tried first.
/// </summary>
internal sealed class NodeSecrets(StateStore store)
{
    private volatile Node? _last;

    public Node? Find(string secret)
    {
        var nodes = store.Current.Nodes;
        if (_last is { } last && nodes.Find(UuidKey.Of(last.ID)) is { } known && IsSecretOf(known.Record, secret)) return known.Record;
        for (var at = nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (IsSecretOf(at.Row.Record, secret)) return _last = at.Row.Record;
        }

        return null;
    }

    /// <summary>In a time that tells nothing about the node's secret but its length, which all UUIDs have.</summary>
    private static bool IsSecretOf(Node node, string secret) =>
        Same(node.SecretID, secret) || (secret.AsSpan().ContainsAnyInRange('A', 'F') && Same(node.SecretID, secret.ToLowerInvariant()));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(one.AsSpan()), MemoryMarshal.AsBytes(other.AsSpan()));
}
