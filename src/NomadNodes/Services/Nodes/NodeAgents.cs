using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Nodes;

/// <summary>What the agents of nodes tell the server: registration, status, events, and that they are gone. Over RPC with a real server, so there is no /v1 endpoint for it.</summary>
internal sealed class NodeAgents(StateStore store, NodeAgentStates states, NodeEvaluations evaluations, Func<Guid> newId)
{
    /// <summary>
    /// Registers all of the nodes or none, as one write; each takes an index of its own, in the order given. What a registration needs and
    /// a node lacks is made up; with <paramref name="fill"/> so is the rest of a plausible machine.
    /// </summary>
    public Task<Outcome<RegisteredNodes>> RegisterAsync(IReadOnlyList<Node> nodes, bool fill = false) => store.WriteAsync<Outcome<RegisteredNodes>>(write =>
    {
        var registered = new List<Node>(nodes.Count);
        foreach (var draft in nodes)
        {
            // One after another: a caller inside the program may name a node twice; it is known the second time.
            var node = NodeDraft.Complete(write, draft, newId, fill);
            if (NodeRegistration.Check(write, node) is { } refusal)
            {
                write.Rollback();
                return refusal;
            }

            if (NodeRegistration.Register(write, node) is { } concerned) evaluations.Create(write, concerned, concerned.ModifyIndex);
            states.Hear(UuidKey.Of(node.ID));
            registered.Add(node);
        }

        return new RegisteredNodes(write.Index, registered);
    });

    /// <summary>Reports a status. Gives the index of the write, 0 when nothing had to be written.</summary>
    public Task<Outcome<ulong>> ReportStatusAsync(UuidKey id, string status) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        var outcome = Report(write, id, status);
        if (outcome.Error is null) states.Hear(id);
        return outcome;
    });

    /// <summary>The agent's heartbeat. Nomad: a client's heartbeat says that it is ready. A silent agent sends none, so it is refused.</summary>
    public Task<Outcome<ulong>> HeartbeatAsync(UuidKey id) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (states.Of(id).Silent) return AgentErrors.NodeSilent;
        var outcome = Report(write, id, NodeStatus.Ready);
        if (outcome.Error is null) states.Beat(id);
        return outcome;
    });

    /// <summary>The time in which the next heartbeat was due is over. Gives the index of the write, 0 for a node that is down already: nobody waits for its heartbeat.</summary>
    public Task<Outcome<ulong>> ExpireAsync(UuidKey id) => store.WriteAsync(write => Expire(write, id));

    /// <summary>As the other one, if the agent is still as it was when that was decided; else nothing, 0.</summary>
    public Task<Outcome<ulong>> ExpireAsync(UuidKey id, NodeAgentState decidedOn) =>
        store.WriteAsync(write => states.Of(id) == decidedOn ? Expire(write, id) : 0ul);

    /// <summary>The heartbeat of an agent whose last ones stayed away; nothing, 0, if it is silent (again), or the node is not away for that reason (any more).</summary>
    public Task<Outcome<ulong>> ReturnAsync(UuidKey id) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (states.Of(id).Silent || write.Nodes.Find(id) is not { } node || NodeStatusRules.MissedHeartbeatAt(node) is null) return 0ul;
        states.Beat(id);
        return Report(write, id, NodeStatus.Ready);
    });

    /// <summary>Whether the agent sends heartbeats.</summary>
    public Task<Outcome<NodeAgentView>> SetSilentAsync(UuidKey id, bool silent) => ChangeAgentAsync(id, () => states.SetSilent(id, silent));

    /// <summary>Whether the server can connect to the agent.</summary>
    public Task<Outcome<NodeAgentView>> SetReachableAsync(UuidKey id, bool reachable) => ChangeAgentAsync(id, () => states.SetReachable(id, reachable));

    public Task<Outcome<NodeAgentView>> FindAsync(UuidKey id) => Task.FromResult<Outcome<NodeAgentView>>(
        store.Current.Nodes.Find(id) is { } row ? new NodeAgentView(row.Record, states.Of(id)) : AgentErrors.NodeNotFound);

    /// <summary>Adds events of the agent. Nomad: moves the nodes table, not the node's ModifyIndex.</summary>
    public Task<Outcome<ulong>> AddEventsAsync(UuidKey id, IReadOnlyList<NodeEvent> events) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (write.Nodes.Find(id) is not { } node) return AgentErrors.NodeNotFound;
        var index = write.NextIndex();
        NodeEvent[] stamped = [.. events.Select(one => one with { CreateIndex = index, Timestamp = one.Timestamp.IsZero ? write.Now : one.Timestamp })];
        NodeChange.Put(write, node with { Events = NodeEvents.Append(node.Events, stamped) }, EventType.NodeStreamEvent);
        return index;
    });

    /// <summary>Removes a node whose agent is gone for good.</summary>
    public Task<Outcome<ulong>> RemoveAsync(UuidKey id) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (write.Nodes.Find(id) is not { } node) return AgentErrors.NodeNotFound;
        var index = write.NextIndex();
        write.Nodes.Remove(id, index);
        evaluations.Create(write, node, index);
        return index;
    });

    // Nothing is written: it is a write only so that it cannot come after the removal of the node.
    private Task<Outcome<NodeAgentView>> ChangeAgentAsync(UuidKey id, Action change) => store.WriteAsync<Outcome<NodeAgentView>>(write =>
    {
        if (write.Nodes.Find(id) is not { } node) return AgentErrors.NodeNotFound;
        change();
        return new NodeAgentView(node, states.Of(id));
    });

    private Outcome<ulong> Expire(WriteTransaction write, UuidKey id)
    {
        if (write.Nodes.Find(id) is not { } node) return AgentErrors.NodeNotFound;
        var index = write.Index + 1;
        if (NodeStatusRules.Expire(node, write.AllocsOnNode(id), index, write.Now) is not { } changed) return 0ul;
        return Put(write, node, changed);
    }

    private Outcome<ulong> Report(WriteTransaction write, UuidKey id, string status)
    {
        if (write.Nodes.Find(id) is not { } node) return AgentErrors.NodeNotFound;
        var index = write.Index + 1;
        if (NodeStatusRules.IsHeldBack(node, status, write.AllocsOnNode(id)) || NodeStatusRules.Apply(node, status, index, write.Now) is not { } changed) return 0ul;
        return Put(write, node, changed);
    }

    private ulong Put(WriteTransaction write, Node before, Node changed)
    {
        var index = write.NextIndex();
        NodeChange.Put(write, changed, EventType.NodeStreamEvent);
        if (NodeStatusRules.Concerns(before, changed)) evaluations.Create(write, changed, index);
        return index;
    }
}
