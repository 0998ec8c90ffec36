using NomadNodes.Model;
using NomadNodes.Services.Acls;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>Puts the policies, roles and tokens of a seed in place, each at an index of its own. What is left out and cannot be is made up.</summary>
internal static class SeededAcl
{
    public static void Put(WriteTransaction write, ACLPolicy policy)
    {
        var index = write.NextIndex();
        write.Acl.Policies.Put(policy with { Hash = ACLHash.Of(policy), CreateIndex = index, ModifyIndex = index }, index);
    }

    public static void Put(WriteTransaction write, ACLRole role, Func<Guid> newId)
    {
        var index = write.NextIndex();
        write.Acl.Roles.Put(role with { ID = IdOf(role.ID, newId), Hash = ACLHash.Of(role), CreateIndex = index, ModifyIndex = index }, index);
    }

    /// <summary>A management token says that somebody has bootstrapped.</summary>
    public static void Put(WriteTransaction write, ACLToken token, Func<Guid> newId)
    {
        var index = write.NextIndex();
        var whole = token with
        {
            AccessorID = IdOf(token.AccessorID, newId),
            SecretID = IdOf(token.SecretID, newId),
            Policies = token.Roles is { Count: > 0 } ? token.Policies ?? [] : token.Policies,
            Roles = RolesOf(write, token),
            CreateTime = token.CreateTime.IsZero ? write.Now : token.CreateTime,
            CreateIndex = index,
            ModifyIndex = index,
        };
        if (whole.ExpirationTime.IsZero && whole.ExpirationTTL != 0) whole = whole with { ExpirationTime = whole.CreateTime.AddNanoseconds(whole.ExpirationTTL) };
        write.Acl.Tokens.Put(whole with { Hash = ACLHash.Of(whole) }, index);
        if (whole.IsManagement && write.Acl.BootstrapIndex == 0) write.Acl.BootstrapIndex = index;
    }

    /// <summary>The role of that ID, or of that name.</summary>
    public static bool IsLinkTo(ACLTokenRoleLink link, ACLRole role) => link.ID.Length > 0 ? link.ID == role.ID : link.Name == role.Name;

    private static IReadOnlyList<ACLTokenRoleLink>? RolesOf(WriteTransaction write, ACLToken token) => token.Roles is not { Count: > 0 } links
        ? null
        : [.. links.Select(link => RoleOf(write, link)).Select(role => new ACLTokenRoleLink { ID = role.ID, Name = role.Name })];

    private static ACLRole RoleOf(WriteTransaction write, ACLTokenRoleLink link)
    {
        var known = link.ID.Length > 0 ? write.Acl.Roles.Find(new TextKey(link.ID)) : AclRoleNames.Find(write.Acl.Roles.Rows(), link.Name);
        return known ?? throw new InvalidOperationException($"The role '{link.ID}{link.Name}' of a token was checked and is not there.");
    }

    private static string IdOf(string given, Func<Guid> newId) => given.Length > 0 ? given : newId().ToString("D");
}
