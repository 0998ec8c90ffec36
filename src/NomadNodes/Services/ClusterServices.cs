using NomadNodes.Acl;
using NomadNodes.Services.Acls;
using NomadNodes.Services.Events;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Pools;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services;

/// <summary>The services of one cluster: what the HTTP surfaces may call.</summary>
internal sealed class ClusterServices
{
    public ClusterServices(StateStore store, BlockingQuery blocking, ServerSettings settings, TimeProvider clock, Func<Guid> newId)
    {
        Region = new RegionRule(settings.Agent.Region);
        Callers = new Callers(store, clock, () => Resets!.Mode.Acl);
        Access = new Access(Region, Callers);
        Acls = new AclServices(store, blocking, newId, settings.Data.Directory);
        Status = new ClusterStatus(store, clock);
        AgentStates = new NodeAgentStates(clock);
        Resets = new ClusterResets(store, AgentStates, settings, newId);
        States = new ClusterStates(store, AgentStates, newId);
        Agents = new NodeAgents(store, AgentStates, newId);
        Nodes = new NodeReads(store, blocking, Region);
        NodeWrites = new NodeWrites(store, ServerFacts.From(settings));
        NodePools = new NodePoolReads(store, blocking, Region);
        NodePoolWrites = new NodePoolWrites(store, () => Resets.Mode.Edition == Edition.Enterprise, settings.Agent.Region);
        Events = new EventStreams(store.Events, Region, Callers);
    }

    public RegionRule Region { get; }

    /// <summary>Who a token stands for.</summary>
    public Callers Callers { get; }

    /// <summary>Who may come in: every endpoint under /v1 asks here.</summary>
    public Access Access { get; }

    public AclServices Acls { get; }

    public ClusterStatus Status { get; }

    public ClusterResets Resets { get; }

    public ClusterStates States { get; }

    public NodeAgents Agents { get; }

    public NodeAgentStates AgentStates { get; }

    public NodeReads Nodes { get; }

    public NodeWrites NodeWrites { get; }

    public NodePoolReads NodePools { get; }

    public NodePoolWrites NodePoolWrites { get; }

    public EventStreams Events { get; }
}
