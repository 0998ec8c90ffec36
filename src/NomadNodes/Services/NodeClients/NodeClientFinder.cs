using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Nodes;
using NomadNodes.State;

namespace NomadNodes.Services.NodeClients;

/// <summary>The clients that the server can connect to.</summary>
/// <param name="store">The state.</param>
/// <param name="agents">How agents behave.</param>
/// <param name="hasOwn">Whether the agent is a client itself.</param>
internal sealed class NodeClientFinder(StateStore store, NodeAgentStates agents, bool hasOwn)
{
    /// <summary>Whom a request means that names no node: the agent's own client. Empty: it has none.</summary>
    public string OwnId => hasOwn ? OwnNodes.IdOf(store.Current.Identity.ServerId).ToString() : "";

    /// <param name="id">As it was sent.</param>
    /// <param name="unknown">The status for a node that is not there.</param>
    public Outcome<Node> Find(string id, int unknown)
    {
        if (!UuidKey.TryParse(id, out var key, out var reason)) return NodeErrors.LookupFailed(reason);
        if (key is not { } known || store.Current.Nodes.Find(known)?.Record is not { } node) return ClientErrors.UnknownNode(unknown, id);
        return node.Status == NodeStatus.Down || !agents.Of(known).Reachable ? ClientErrors.NoPath : node;
    }

    /// <summary>An allocation on a client that can be reached.</summary>
    public Outcome<Allocation> FindAllocation(string id)
    {
        if (!UuidKey.TryParse(id, out var key, out var reason)) return AllocationErrors.LookupFailed(reason);
        if (key is not { } known || store.Current.Allocs.Find(known)?.Record is not { } alloc) return ClientErrors.UnknownAllocation(id);
        return Find(alloc.NodeID, 404).Succeeded(out _, out var error) ? alloc : error;
    }
}
