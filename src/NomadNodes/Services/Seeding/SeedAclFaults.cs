using NomadNodes.Model;
using NomadNodes.Services.Acls;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the ACL part of a seed: IDs and secrets may be left out, indexes must be.</summary>
internal static class SeedAclFaults
{
    public static IReadOnlyList<string> FaultsOf(StateAcl acl)
    {
        var policies = acl.Policies ?? [];
        var roles = acl.Roles ?? [];
        var tokens = acl.Tokens ?? [];
        return
        [
            .. acl.BootstrapIndex + acl.PoliciesIndex + acl.TokensIndex + acl.RolesIndex > 0 ? ["ACL: its indexes are of no use without an Index."] : Array.Empty<string>(),
            .. AclFaults.Twice("ACL.Policies", "Name", policies, policy => policy.Name),
            .. AclFaults.Twice("ACL.Roles", "ID", roles, role => role.ID),
            .. AclFaults.Twice("ACL.Roles", "Name", roles, role => role.Name),
            .. AclFaults.Twice("ACL.Tokens", "AccessorID", tokens, token => token.AccessorID.ToUpperInvariant()),
            .. AclFaults.Twice("ACL.Tokens", "SecretID", tokens, token => token.SecretID.ToUpperInvariant()),
            .. policies.SelectMany((policy, i) => AclPolicyRules.FaultsOf(policy).Select(fault => $"ACL.Policies[{i}]: {fault}.")),
            .. roles.SelectMany((role, i) => FaultsOf(role, policies).Select(fault => $"ACL.Roles[{i}]: {fault}.")),
            .. tokens.SelectMany((token, i) => FaultsOf(token, roles).Select(fault => $"ACL.Tokens[{i}]: {fault}.")),
        ];
    }

    private static IEnumerable<string> FaultsOf(ACLRole role, IReadOnlyList<ACLPolicy> policies) =>
    [
        .. AclPolicyRules.FaultsOf(role),
        .. (role.Policies ?? []).Where(link => policies.All(policy => policy.Name != link.Name)).Select(link => $"the policy '{link.Name}' is not among the Policies"),
    ];

    private static IEnumerable<string> FaultsOf(ACLToken token, IReadOnlyList<ACLRole> roles)
    {
        if (token.AccessorID.Length > 0 && !UuidKey.IsCanonical(token.AccessorID)) yield return "AccessorID is no UUID";
        if (token.SecretID.Length > 0 && !UuidKey.IsCanonical(token.SecretID)) yield return "SecretID is no UUID";
        // A seed may hold tokens that have expired: that of the times which depends on the present is not looked at.
        if (AclTokenRules.Check(token with { ExpirationTime = default }, known: null) is { } refusal) yield return refusal.Text.TrimEnd('\n');
        foreach (var link in (token.Roles ?? []).Where(link => !roles.Any(role => SeededAcl.IsLinkTo(link, role)))) yield return $"the role '{link.ID}{link.Name}' is not among the Roles";
    }
}
