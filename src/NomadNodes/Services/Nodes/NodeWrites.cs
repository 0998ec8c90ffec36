using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Responses;
using NomadNodes.State;

namespace NomadNodes.Services.Nodes;

/// <summary>What operators do to nodes: eligibility, drain, evaluation, purge.</summary>
internal sealed class NodeWrites(StateStore store, ServerFacts facts)
{
    /// <summary>Nomad: the value that a node already has is no write, and answers index 0.</summary>
    public Task<Outcome<NodeChangeResponse>> SetEligibilityAsync(string id, string eligibility) => store.WriteAsync<Outcome<NodeChangeResponse>>(write =>
    {
        if (!NodeEligibility.IsValid(eligibility)) return NodeErrors.InvalidEligibility(eligibility);
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        if (node.DrainStrategy is not null && eligibility == NodeEligibility.Eligible) return NodeErrors.EligibleWhileDraining;
        if (node.SchedulingEligibility == eligibility) return new NodeChangeResponse(0, null, 0, 0);
        var index = write.NextIndex();
        write.Nodes.Put(NodeCanonical.Copied(NodeEligibilityRules.Apply(node, eligibility, index, write.Now)), index);
        return new NodeChangeResponse(0, null, 0, index);
    });

    /// <summary>Nomad: always a write, even when it changes nothing.</summary>
    public Task<Outcome<NodeChangeResponse>> DrainAsync(string id, DrainOrder order) => store.WriteAsync<Outcome<NodeChangeResponse>>(write =>
    {
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        var index = write.NextIndex();
        write.Nodes.Put(NodeCanonical.Copied(NodeDrainRules.Apply(node, order, index, write.Now)), index);
        return new NodeChangeResponse(index, null, 0, index);
    });

    /// <summary>Ends the drain of a node if it is still the one that <paramref name="strategy"/> says. Gives the index, 0 when there was nothing to end.</summary>
    public Task<ulong> CompleteDrainAsync(UuidKey id, DrainStrategy strategy) => store.WriteAsync(write =>
    {
        if (write.Nodes.Find(id) is not { } node || node.DrainStrategy != strategy) return 0ul;
        var index = write.NextIndex();
        write.Nodes.Put(NodeCanonical.Copied(NodeDrainRules.Complete(node, index, write.Now)), index);
        return index;
    });

    /// <summary>Nomad: without allocations and jobs that concern the node there is nothing to write, and the index is 0.</summary>
    public Task<Outcome<NodeUpdateResponse>> EvaluateAsync(string id) => store.WriteAsync<Outcome<NodeUpdateResponse>>(write =>
        Find(write, id).Succeeded(out var node, out var error)
            ? new NodeUpdateResponse
            {
                LeaderRPCAddr = facts.RpcAddress,
                NumNodes = write.Nodes.Count,
                Servers = [new NodeServerInfo(facts.RpcAddress, facts.Datacenter)],
                SchedulingEligibility = node.SchedulingEligibility,
            }
            : error);

    public Task<Outcome<NodeUpdateResponse>> PurgeAsync(string id) => store.WriteAsync<Outcome<NodeUpdateResponse>>(write =>
    {
        if (!Find(write, id).Succeeded(out var node, out var error)) return error;
        var index = write.NextIndex();
        write.Nodes.Remove(UuidKey.Of(node.ID), index);
        return new NodeUpdateResponse { NodeModifyIndex = index, Index = index };
    });

    private static Outcome<Node> Find(WriteTransaction write, string id)
    {
        if (!UuidKey.TryParse(id, out var key, out var reason)) return NodeErrors.LookupFailed(reason);
        return key is { } known && write.Nodes.Find(known) is { } node ? node : NodeErrors.NotFoundByWrite;
    }
}
