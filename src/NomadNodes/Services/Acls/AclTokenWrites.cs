using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Acls;

/// <summary>Creates, changes and deletes tokens.</summary>
/// <param name="store">The state.</param>
/// <param name="newId">The source of IDs and secrets.</param>
internal sealed class AclTokenWrites(StateStore store, Func<Guid> newId)
{
    /// <summary>Creates a token where there is no accessor, changes the one that has it, or takes one over that somebody brings with its secret.</summary>
    public Task<Outcome<ACLToken>> UpsertAsync(ACLToken sent) => store.WriteAsync<Outcome<ACLToken>>(write =>
    {
        if (Find(write, sent.AccessorID, out var known) is { } unreadable) return unreadable;
        if (known is null && sent.AccessorID.Length > 0 && !IsUpload(sent)) return AclErrors.CannotFindToken(sent.AccessorID);
        var token = Complete(sent, known, write.Now);
        if (AclTokenRules.Check(token, known) is { } refusal) return refusal;
        if (!ResolveRoles(write, token).Succeeded(out var resolved, out var error)) return error;
        var index = write.NextIndex();
        resolved = resolved with { CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index, Hash = ACLHash.Of(resolved) };
        write.Acl.Tokens.Put(resolved, index);
        write.Events.ACLToken(EventType.ACLTokenUpserted, resolved);
        return resolved;
    });

    public Task<Outcome<ulong>> DeleteAsync(string accessor) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (!UuidKey.TryParse(accessor, out var key, out var reason)) return AclErrors.LookupFailedByWrite(400, reason);
        if (key is not { } known || write.Acl.Tokens.Find(known) is not { } token) return AclErrors.MissingOnDelete(accessor);
        var index = write.NextIndex();
        write.Acl.Tokens.Remove(known, index);
        write.Events.ACLToken(EventType.ACLTokenDeleted, token);
        return index;
    });

    private static ApiError? Find(WriteTransaction write, string accessor, out ACLToken? token)
    {
        token = null;
        if (accessor.Length == 0) return null;
        if (!UuidKey.TryParse(accessor, out var key, out var reason)) return AclErrors.LookupFailedByWrite(500, reason);
        token = key is { } known ? write.Acl.Tokens.Find(known) : null;
        return null;
    }

    /// <summary>Nomad: a token that comes with both of its UUIDs is stored as it is, so that clusters can share it; management tokens can't be.</summary>
    private static bool IsUpload(ACLToken sent) =>
        UuidKey.IsCanonical(sent.AccessorID) && UuidKey.IsCanonical(sent.SecretID) && sent.Type != ACLToken.Management;

    private ACLToken Complete(ACLToken sent, ACLToken? known, Timestamp now)
    {
        if (known is not null) return sent with { AccessorID = known.AccessorID, SecretID = known.SecretID, CreateTime = known.CreateTime };
        var isNew = sent.AccessorID.Length == 0;
        var expires = sent.ExpirationTTL != 0 && sent.ExpirationTime.IsZero ? now.AddNanoseconds(sent.ExpirationTTL) : sent.ExpirationTime;
        return sent with
        {
            AccessorID = isNew ? newId().ToString("D") : sent.AccessorID,
            // Nomad: a secret without its accessor counts for nothing.
            SecretID = isNew ? newId().ToString("D") : sent.SecretID,
            CreateTime = now,
            ExpirationTime = expires,
        };
    }

    /// <summary>Roles by name get their IDs; each counts once. Nomad: a token with roles has a list of policies, if only an empty one.</summary>
    private static Outcome<ACLToken> ResolveRoles(WriteTransaction write, ACLToken token)
    {
        if (token.Roles is not { Count: > 0 }) return token with { Roles = null };
        var links = new List<ACLTokenRoleLink>();
        foreach (var link in token.Roles)
        {
            var role = link.ID.Length > 0 ? write.Acl.Roles.Find(new TextKey(link.ID)) : AclRoleNames.Find(write.Acl.Roles.Rows(), link.Name);
            if (role is null) return AclErrors.CannotFindRole(link.ID.Length > 0 ? link.ID : link.Name);
            if (links.TrueForAll(one => one.ID != role.ID)) links.Add(new ACLTokenRoleLink { ID = role.ID, Name = role.Name });
        }

        return token with { Roles = links, Policies = token.Policies ?? [] };
    }
}
