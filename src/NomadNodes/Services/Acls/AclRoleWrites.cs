using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Acls;

/// <summary>Creates, changes and deletes roles.</summary>
/// <param name="store">The state.</param>
/// <param name="newId">The source of IDs.</param>
internal sealed class AclRoleWrites(StateStore store, Func<Guid> newId)
{
    public Task<Outcome<ACLRole>> UpsertAsync(ACLRole sent) => store.WriteAsync<Outcome<ACLRole>>(write =>
    {
        if (RefusalOf(write, sent) is { } refusal) return refusal;
        var known = sent.ID.Length > 0 ? write.Acl.Roles.Find(new TextKey(sent.ID)) : null;
        var index = write.NextIndex();
        var role = sent with
        {
            ID = known?.ID ?? newId().ToString("D"),
            Hash = ACLHash.Of(sent),
            CreateIndex = known?.CreateIndex ?? index,
            ModifyIndex = index,
        };
        write.Acl.Roles.Put(role, index);
        write.Events.ACLRole(EventType.ACLRoleUpserted, role);
        return role;
    });

    public Task<Outcome<ulong>> DeleteAsync(string id) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (write.Acl.Roles.Find(new TextKey(id)) is not { } role) return AclErrors.RoleNotFoundByDelete;
        var index = write.NextIndex();
        write.Acl.Roles.Remove(new TextKey(id), index);
        write.Events.ACLRole(EventType.ACLRoleDeleted, role);
        return index;
    });

    private static ApiError? RefusalOf(WriteTransaction write, ACLRole sent)
    {
        var faults = AclPolicyRules.FaultsOf(sent);
        if (faults.Count > 0) return AclErrors.Invalid("role", faults);
        if (sent.ID.Length > 0 && write.Acl.Roles.Find(new TextKey(sent.ID)) is null) return AclErrors.CannotFindRole(sent.ID);
        if (AclRoleNames.Find(write.Acl.Roles.Rows(), sent.Name) is { } other && other.ID != sent.ID) return AclErrors.RoleExists(sent.Name);
        var missing = (sent.Policies ?? []).FirstOrDefault(policy => write.Acl.Policies.Find(new TextKey(policy.Name)) is null);
        return missing is null ? null : AclErrors.CannotFindPolicy(missing.Name);
    }
}
