using NomadNodes.Model;
using NomadNodes.Services.Acls;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the ACL part of a whole state's document.</summary>
internal static class AclFaults
{
    public static IReadOnlyList<string> FaultsOf(StateAcl acl, ulong index) =>
    [
        .. FaultsOfIndexes(acl, index),
        .. Twice("ACL.Policies", "Name", acl.Policies ?? [], policy => policy.Name),
        .. Twice("ACL.Roles", "ID", acl.Roles ?? [], role => role.ID),
        .. Twice("ACL.Roles", "Name", acl.Roles ?? [], role => role.Name),
        .. Twice("ACL.Tokens", "AccessorID", acl.Tokens ?? [], token => token.AccessorID.ToUpperInvariant()),
        .. Twice("ACL.Tokens", "SecretID", acl.Tokens ?? [], token => token.SecretID.ToUpperInvariant()),
        .. (acl.Policies ?? []).SelectMany((policy, i) => AclPolicyRules.FaultsOf(policy).Select(fault => $"ACL.Policies[{i}]: {fault}.")),
        .. (acl.Roles ?? []).SelectMany((role, i) => AclPolicyRules.FaultsOf(role).Select(fault => $"ACL.Roles[{i}]: {fault}.")),
        .. (acl.Tokens ?? []).SelectMany((token, i) => FaultsOf(token).Select(fault => $"ACL.Tokens[{i}].{fault}")),
    ];

    private static IEnumerable<string> FaultsOfIndexes(StateAcl acl, ulong index)
    {
        if (acl.BootstrapIndex > index) yield return "ACL.BootstrapIndex: is above the Index.";
        if (acl.PoliciesIndex > index) yield return "ACL.PoliciesIndex: is above the Index.";
        if (acl.TokensIndex > index) yield return "ACL.TokensIndex: is above the Index.";
        if (acl.RolesIndex > index) yield return "ACL.RolesIndex: is above the Index.";
    }

    private static IEnumerable<string> FaultsOf(ACLToken token)
    {
        if (!UuidKey.IsCanonical(token.AccessorID)) yield return "AccessorID: is no UUID.";
        if (token.SecretID.Length > 0 && !UuidKey.IsCanonical(token.SecretID)) yield return "SecretID: is no UUID.";
        if (token.Type is not (ACLToken.Client or ACLToken.Management)) yield return "Type: is not one of client, management.";
    }

    /// <summary>Without the value itself, which may be a secret. What is empty is missing, not there twice.</summary>
    public static IEnumerable<string> Twice<T>(string list, string member, IReadOnlyList<T> records, Func<T, string> valueOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            if (valueOf(records[i]) is { Length: > 0 } value && !seen.Add(value)) yield return $"{list}[{i}].{member}: is there twice.";
        }
    }
}
