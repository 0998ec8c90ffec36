using System.Collections.Concurrent;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>How the agents of this cluster's nodes behave. Kept until a reset, an import or the removal of the node; a restart forgets it.</summary>
internal sealed class NodeAgentStates(TimeProvider clock)
{
    private readonly ConcurrentDictionary<UuidKey, NodeAgentState> _states = new();

    public NodeAgentState Of(UuidKey id) => _states.GetValueOrDefault(id, NodeAgentState.Default);

    public void SetSilent(UuidKey id, bool silent) => Change(id, state => state with { Silent = silent });

    public void SetReachable(UuidKey id, bool reachable) => Change(id, state => state with { Reachable = reachable });

    public void Beat(UuidKey id)
    {
        var now = clock.GetUtcNow();
        Change(id, state => state with { LastHeartbeat = now });
    }

    public void Forget(UuidKey id) => _states.TryRemove(id, out _);

    public void Clear() => _states.Clear();

    private void Change(UuidKey id, Func<NodeAgentState, NodeAgentState> change) =>
        _states.AddOrUpdate(id, _ => change(NodeAgentState.Default), (_, state) => change(state));
}
