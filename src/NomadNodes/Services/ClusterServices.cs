using NomadNodes.Services.Nodes;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services;

/// <summary>The services of one cluster: what the HTTP surfaces may call.</summary>
internal sealed class ClusterServices(
    StateStore store, BlockingQuery blocking, ServerSettings settings, TimeProvider clock, Func<Guid> newId, NodeAgentStates agentStates)
{
    public ClusterStatus Status { get; } = new(store, clock);

    public ClusterResets Resets { get; } = new(store, agentStates, settings, newId);

    public ClusterStates States { get; } = new(store, agentStates, newId);

    public NodeAgents Agents { get; } = new(store, agentStates, newId);

    public NodeAgentStates AgentStates => agentStates;

    public NodeReads Nodes { get; } = new(store, blocking, new RegionRule(settings.Agent.Region));
}
