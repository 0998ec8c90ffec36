using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Responses;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Nodes;

/// <summary>What operators do to nodes: eligibility, drain, evaluation, purge.</summary>
internal sealed class NodeWrites(StateStore store, NodeEvaluations evaluations, ServerFacts facts)
{
    /// <summary>Nomad: the value that a node already has is no write, and answers index 0.</summary>
    public Task<Outcome<NodeChangeResponse>> SetEligibilityAsync(string id, string eligibility) => store.WriteAsync<Outcome<NodeChangeResponse>>(write =>
    {
        if (!NodeEligibility.IsValid(eligibility)) return NodeErrors.InvalidEligibility(eligibility);
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        if (node.DrainStrategy is not null && eligibility == NodeEligibility.Eligible) return NodeErrors.EligibleWhileDraining;
        if (node.SchedulingEligibility == eligibility) return new NodeChangeResponse(0, null, 0, 0);
        var index = write.NextIndex();
        var changed = NodeEligibilityRules.Apply(node, eligibility, index, write.Now);
        NodeChange.Put(write, changed, EventType.NodeEligibility);
        var created = eligibility == NodeEligibility.Eligible ? evaluations.Create(write, changed, index) : CreatedEvaluations.None;
        return new NodeChangeResponse(0, created.Ids, created.Index, index);
    });

    /// <summary>Nomad: always a write, even when it changes nothing.</summary>
    public Task<Outcome<NodeChangeResponse>> DrainAsync(string id, DrainOrder order) => store.WriteAsync<Outcome<NodeChangeResponse>>(write =>
    {
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        var index = write.NextIndex();
        var changed = NodeDrainRules.Apply(node, order, index, write.Now);
        NodeChange.Put(write, changed, EventType.NodeDrain);
        var created = IsUsableAgain(node, changed) ? evaluations.Create(write, changed, index) : CreatedEvaluations.None;
        return new NodeChangeResponse(index, created.Ids, created.Index, index);
    });

    /// <summary>Nomad: without allocations and jobs that concern the node there is nothing to write, and the index is 0.</summary>
    public Task<Outcome<NodeUpdateResponse>> EvaluateAsync(string id) => store.WriteAsync<Outcome<NodeUpdateResponse>>(write =>
    {
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        var created = evaluations.Create(write, node, node.ModifyIndex);
        return new NodeUpdateResponse
        {
            EvalIDs = created.Ids,
            EvalCreateIndex = created.Index,
            Index = created.Index,
            LeaderRPCAddr = facts.RpcAddress,
            NumNodes = write.Nodes.Count,
            Servers = [new NodeServerInfo(facts.RpcAddress, facts.Datacenter)],
            SchedulingEligibility = node.SchedulingEligibility,
        };
    });

    public Task<Outcome<NodeUpdateResponse>> PurgeAsync(string id) => store.WriteAsync<Outcome<NodeUpdateResponse>>(write =>
    {
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        var index = write.NextIndex();
        // Nomad: no event.
        write.Nodes.Remove(UuidKey.Of(node.ID), index);
        var created = evaluations.Create(write, node, index);
        return new NodeUpdateResponse { EvalIDs = created.Ids, EvalCreateIndex = created.Index, NodeModifyIndex = index, Index = index };
    });

    private static bool IsUsableAgain(Node before, Node after) =>
        before.SchedulingEligibility != NodeEligibility.Eligible && after is { SchedulingEligibility: NodeEligibility.Eligible, DrainStrategy: null };

    private static Outcome<Node> Find(WriteTransaction write, string id)
    {
        if (!UuidKey.TryParse(id, out var key, out var reason)) return NodeErrors.LookupFailed(reason);
        return key is { } known && write.Nodes.Find(known) is { } node ? node : NodeErrors.NotFoundByWrite;
    }
}
