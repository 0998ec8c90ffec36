using NomadNodes.Model;

namespace NomadNodes.Acl;

/// <summary>Who sends a request.</summary>
/// <param name="Rights">What they may do.</param>
/// <param name="Identity">
/// How records name them: <c>token:</c> and the accessor, or <c>client:</c> and the node's ID. Empty for a request without a token.
/// </param>
/// <param name="Token">The token, or what stands for none; null for a node.</param>
/// <param name="Node">The node whose secret was presented; null for a token.</param>
internal sealed record Caller(Rights Rights, string Identity, ACLToken? Token, Node? Node = null)
{
    /// <summary>Everybody, while ACLs are off.</summary>
    public static Caller Unrestricted { get; } = new(Rights.Management, "token:acls-disabled", ACLToken.Disabled);

    public bool IsManagement => Rights.IsManagement;

    public bool IsAnonymous => ReferenceEquals(Token, ACLToken.Anonymous);

    public static Caller Of(ACLToken token, Rights rights) => new(rights, ReferenceEquals(token, ACLToken.Anonymous) ? "" : "token:" + token.AccessorID, token);

    public static Caller Of(Node node) => new(Rights.OfNode, "client:" + node.ID, null, node);
}
