using NomadNodes.Services.Events;
using NomadNodes.Services.Nodes;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services;

/// <summary>The services of one cluster: what the HTTP surfaces may call.</summary>
internal sealed class ClusterServices(StateStore store, BlockingQuery blocking, ServerSettings settings, TimeProvider clock, Func<Guid> newId)
{
    public ClusterStatus Status { get; } = new(store, clock);

    public ClusterResets Resets { get; } = new(store, settings);

    public NodeAgents Agents { get; } = new(store, newId);

    public NodeReads Nodes { get; } = new(store, blocking, new RegionRule(settings.Agent.Region));

    public EventStreams Events { get; } = new(store.Events, new RegionRule(settings.Agent.Region));
}
