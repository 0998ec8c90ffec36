using System.Collections.Concurrent;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>
/// How the agents of this cluster's nodes behave. Kept until a reset, an import or the removal of the node, and with snapshots; a restart forgets it. Changed only within
/// writes, on the writer's thread, so that no change comes after the removal of its node; read from any thread.
/// </summary>
internal sealed class NodeAgentStates(TimeProvider clock) : ICommitObserver
{
    private readonly ConcurrentDictionary<UuidKey, NodeAgentState> _states = new();

    /// <summary>Told on the writer's thread after each change.</summary>
    public Action<UuidKey>? Changed { get; set; }

    /// <summary>How many nodes there are whose agents ever behaved in a way of their own.</summary>
    public int Count => _states.Count;

    public NodeAgentState Of(UuidKey id) => _states.GetValueOrDefault(id, NodeAgentState.Default);

    /// <summary>For a node that exists.</summary>
    public void SetSilent(UuidKey id, bool silent)
    {
        var now = clock.GetUtcNow();
        Change(id, state => state.Silent == silent ? state : state with { Silent = silent, Since = now });
    }

    /// <summary>For a node that exists.</summary>
    public void SetReachable(UuidKey id, bool reachable) => Change(id, state => state with { Reachable = reachable });

    /// <summary>For a node that exists.</summary>
    public void SetMetadata(UuidKey id, ClientMetadata metadata) => Change(id, state => state with { Metadata = metadata });

    /// <summary>The agent of a node that exists sent a heartbeat.</summary>
    public void Beat(UuidKey id)
    {
        var now = clock.GetUtcNow();
        Change(id, state => state with { LastHeartbeat = now });
    }

    /// <summary>The server heard from the agent in another way. Nomad: that gives it time until the next heartbeat, too.</summary>
    public void Hear(UuidKey id)
    {
        if (!Of(id).Silent) return;
        var now = clock.GetUtcNow();
        Change(id, state => state with { Since = now });
    }

    public void Clear() => _states.Clear();

    /// <summary>How all agents behave at the moment.</summary>
    public IReadOnlyDictionary<UuidKey, NodeAgentState> ToDictionary() => new Dictionary<UuidKey, NodeAgentState>(_states);

    /// <summary>All agents behave like this from now on; <see cref="TellAll"/> tells of it.</summary>
    public void Restore(IEnumerable<KeyValuePair<UuidKey, NodeAgentState>> states)
    {
        _states.Clear();
        foreach (var (id, state) in states) _states[id] = state;
    }

    /// <summary>Tells of every agent as if it had changed.</summary>
    public void TellAll()
    {
        foreach (var id in _states.Keys) Changed?.Invoke(id);
    }

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        if (_states.IsEmpty) return;
        foreach (var change in changes)
        {
            if (change is not { Table: StateTable.Nodes, Space: WatchSpace.Key, Key: { } hex }) continue;
            var id = UuidKey.FromHex(hex);
            if (snapshot.Nodes.Find(id) is null) _states.TryRemove(id, out _);
        }
    }

    /// <summary>Whoever replaces the state says what becomes of the agents.</summary>
    public void OnReplaced(Snapshot snapshot)
    {
    }

    private void Change(UuidKey id, Func<NodeAgentState, NodeAgentState> change)
    {
        var before = Of(id);
        var after = change(before);
        if (after == before) return;
        _states[id] = after;
        Changed?.Invoke(id);
    }
}
