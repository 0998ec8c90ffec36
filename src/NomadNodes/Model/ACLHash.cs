using System.Text;

namespace NomadNodes.Model;

/// <summary>Nomad: BLAKE2b-256 over the members that people set, one after another without separators.</summary>
internal static class ACLHash
{
    /// <summary>Name, type, policies, <c>global</c> or <c>local</c>, the roles' IDs; neither the TTL nor the secret.</summary>
    internal static byte[] Of(ACLToken token)
    {
        var text = new StringBuilder(token.Name).Append(token.Type).AppendJoin("", token.Policies ?? []);
        text.Append(token.Global ? "global" : "local").AppendJoin("", (token.Roles ?? []).Select(role => role.ID));
        return Of(text);
    }

    internal static byte[] Of(ACLPolicy policy)
    {
        var text = new StringBuilder(policy.Name).Append(policy.Description).Append(policy.Rules);
        if (policy.JobACL is { } job) text.Append(job.Namespace).Append(job.JobID).Append(job.Group).Append(job.Task);
        return Of(text);
    }

    internal static byte[] Of(ACLRole role) =>
        Of(new StringBuilder(role.Name).Append(role.Description).AppendJoin("", (role.Policies ?? []).Select(policy => policy.Name)));

    private static byte[] Of(StringBuilder text) => Blake2b.Hash256(RawText.Bytes(text.ToString()));
}
