using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Acl;

/// <summary>What a token's names lead to.</summary>
internal static class TokenPolicies
{
    /// <summary>The token's own policies and those of its roles, each once; a policy need not exist.</summary>
    public static IReadOnlySet<string> NamesOf(AclState state, ACLToken token)
    {
        var names = new HashSet<string>(token.Policies ?? [], StringComparer.Ordinal);
        foreach (var link in token.Roles ?? [])
        {
            if (state.Roles.Find(new TextKey(link.ID)) is { } role) names.UnionWith((role.Record.Policies ?? []).Select(policy => policy.Name));
        }

        return names;
    }

    /// <summary>The token with its roles' present names. Nomad: a role that was deleted is no longer shown.</summary>
    public static ACLToken WithPresentRoles(AclState state, ACLToken token) => token.Roles is null ? token : token with
    {
        Roles = [.. token.Roles.Select(link => state.Roles.Find(new TextKey(link.ID))?.Record).OfType<ACLRole>().Select(role => new ACLTokenRoleLink { ID = role.ID, Name = role.Name })],
    };

    public static bool HasRole(ACLToken token, string id) => (token.Roles ?? []).Any(link => link.ID == id);
}
