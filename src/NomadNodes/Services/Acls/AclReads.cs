using NomadNodes.Acl;
using NomadNodes.Acl.Rules;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Acls;

/// <summary>Reads of policies and roles. Nomad: neither list has pages or filters.</summary>
internal sealed class AclReads(StateStore store, BlockingQuery blocking)
{
    /// <summary>The caller's own, or all of them for a management token.</summary>
    public ValueTask<ListAnswer> PoliciesAsync(Caller caller, string prefix, ReadOptions options, CancellationToken aborted) => RunAsync(
        state =>
        {
            var own = caller.IsManagement ? null : TokenPolicies.NamesOf(state, caller.Token!);
            return new ListAnswer(
                Math.Max(1, state.Policies.Index),
                Page(state.Policies, policy => policy.Name.StartsWith(prefix, StringComparison.Ordinal) && own?.Contains(policy.Name) != false));
        },
        static answer => answer.Index, options, aborted, StateTable.AclPolicies, StateTable.AclRoles);

    /// <summary>Nomad: who does not have a policy is not told whether there is one; what people without a token may do is no secret.</summary>
    public ValueTask<Outcome<FoundObject>> FindPolicyAsync(Caller caller, string name, ReadOptions options, CancellationToken aborted)
    {
        var isOpen = caller.IsManagement || name == ACLPolicy.Anonymous || (caller.Token is { } token && TokenPolicies.NamesOf(store.Current.Acl, token).Contains(name));
        return isOpen ? FoundAsync(state => Find(state.Policies, new TextKey(name), WritePolicy), options, StateTable.AclPolicies, aborted) : new(AclErrors.PermissionDenied);
    }

    public ValueTask<ListAnswer> RolesAsync(Caller caller, string prefix, ReadOptions options, CancellationToken aborted) => RunAsync(
        state => new ListAnswer(
            Math.Max(1, state.Roles.Index),
            Page(state.Roles, role => role.ID.StartsWith(prefix, StringComparison.Ordinal) && MayRead(caller, role.ID))),
        static answer => answer.Index, options, aborted, StateTable.AclRoles);

    public ValueTask<Outcome<FoundObject>> FindRoleAsync(Caller caller, string id, ReadOptions options, CancellationToken aborted) => MayRead(caller, id)
        ? FoundAsync(state => Find(state.Roles, new TextKey(id), WireBytes.Of), options, StateTable.AclRoles, aborted)
        : new(AclErrors.PermissionDenied);

    public ValueTask<Outcome<FoundObject>> FindRoleByNameAsync(Caller caller, string name, ReadOptions options, CancellationToken aborted)
    {
        var role = AclRoleNames.Find(store.Current.Acl.Roles.Rows, name);
        if (!caller.IsManagement && (role is null || !MayRead(caller, role.ID))) return new(AclErrors.PermissionDenied);
        return FoundAsync(state => Find(state.Roles, new TextKey(AclRoleNames.Find(state.Roles.Rows, name)?.ID ?? ""), WireBytes.Of), options, StateTable.AclRoles, aborted);
    }

    private static bool MayRead(Caller caller, string id) => caller.IsManagement || (caller.Token is { } token && TokenPolicies.HasRole(token, id));

    private static byte[] WritePolicy(ACLPolicy policy) => WireBytes.Of(policy, static (w, policy) => policy.Write(w, static (w, rules) =>
    {
        // What is stored was found in order when it was written.
        RulesJson.Write(w, PolicyRules.TryParse(rules, out var document, out _) ? document : new PolicyDocument(rules));
    }));

    private static FoundObject Find<TRecord>(Table<TextKey, TRecord> table, TextKey key, Func<TRecord, byte[]> write)
        where TRecord : class
    {
        if (table.Find(key) is not { } row) return new FoundObject(Math.Max(1, table.Index), null);
        return new FoundObject(row.Record is ACLPolicy policy ? policy.ModifyIndex : ((ACLRole)(object)row.Record).ModifyIndex, write(row.Record));
    }

    private static ListPage Page<TRecord>(Table<TextKey, TRecord> table, Func<TRecord, bool> isShown)
        where TRecord : class
    {
        var shown = new List<ReadOnlyMemory<byte>>();
        for (var at = table.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (isShown(at.Row.Record)) shown.Add(at.Row.Element);
        }

        return new ListPage(shown, null);
    }

    private async ValueTask<Outcome<FoundObject>> FoundAsync(Func<AclState, FoundObject> read, ReadOptions options, StateTable table, CancellationToken aborted) =>
        await RunAsync(read, static found => found.Index, options, aborted, table);

    private ValueTask<TAnswer> RunAsync<TAnswer>(
        Func<AclState, TAnswer> read, Func<TAnswer, ulong> indexOf, ReadOptions options, CancellationToken aborted, params StateTable[] tables) =>
        blocking.RunAsync(new StateQuery<TAnswer>(store, read, indexOf, tables), options.Index, options.Wait, aborted);
}
