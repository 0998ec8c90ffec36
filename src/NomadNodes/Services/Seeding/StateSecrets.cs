using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>The secrets of nodes and tokens in a whole state's document: left out of it, and put back.</summary>
internal static class StateSecrets
{
    public static StateDocument Without(StateDocument document) => document with
    {
        Nodes = new ChangedList<Node>(document.Nodes ?? [], static node => node with { SecretID = "" }),
        ACL = document.ACL is { } acl ? acl with { Tokens = new ChangedList<ACLToken>(acl.Tokens ?? [], static token => token with { SecretID = "" }) } : null,
    };

    /// <summary>Nodes and tokens that are known keep their secrets; others get new ones.</summary>
    /// <param name="document">Whole; its own secrets count, where it has some.</param>
    /// <param name="known">The state that it replaces.</param>
    /// <param name="newId">Makes secrets.</param>
    public static StateDocument Complete(StateDocument document, Snapshot known, Func<Guid> newId)
    {
        string SecretOf(string? secret) => secret ?? newId().ToString("D");
        return document with
        {
            Nodes = [.. (document.Nodes ?? []).Select(node => node.SecretID.Length > 0 ? node : node with { SecretID = SecretOf(known.Nodes.Find(UuidKey.Of(node.ID))?.Record.SecretID) })],
            ACL = document.ACL is not { } acl ? null : acl with
            {
                Tokens = [.. (acl.Tokens ?? []).Select(token => token.SecretID.Length > 0 ? token : token with { SecretID = SecretOf(known.Acl.Tokens.Find(UuidKey.Of(token.AccessorID))?.Record.SecretID) })],
            },
        };
    }
}
