using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Acls;

/// <summary>Creates, changes and deletes policies.</summary>
internal sealed class AclPolicyWrites(StateStore store)
{
    public async Task<Outcome<ulong>> UpsertAsync(ACLPolicy sent)
    {
        // Checked here, not on the writer's thread: the rules may be long, and nothing of the check depends on the state.
        var faults = AclPolicyRules.FaultsOf(sent);
        if (faults.Count > 0) return AclErrors.Invalid("policy", faults);
        return await store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            var known = write.Acl.Policies.Find(new TextKey(sent.Name));
            var policy = sent with { Hash = ACLHash.Of(sent), CreateIndex = known?.CreateIndex ?? index, ModifyIndex = index };
            write.Acl.Policies.Put(policy, index);
            write.Events.ACLPolicy(EventType.ACLPolicyUpserted, policy);
            return index;
        });
    }

    /// <summary>Nomad: deleting what is not there is a write like any other.</summary>
    public Task<ulong> DeleteAsync(string name) => store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        var known = write.Acl.Policies.Find(new TextKey(name));
        write.Acl.Policies.Remove(new TextKey(name), index);
        if (known is not null) write.Events.ACLPolicy(EventType.ACLPolicyDeleted, known);
        return index;
    });
}
