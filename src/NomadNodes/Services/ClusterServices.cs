using Microsoft.Extensions.Logging;
using NomadNodes.Acl;
using NomadNodes.Services.Acls;
using NomadNodes.Services.Agents;
using NomadNodes.Services.Allocations;
using NomadNodes.Services.Deployments;
using NomadNodes.Services.Draining;
using NomadNodes.Services.Evaluations;
using NomadNodes.Services.Events;
using NomadNodes.Services.Garbage;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Keys;
using NomadNodes.Services.Metrics;
using NomadNodes.Services.Namespaces;
using NomadNodes.Services.NodeClients;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Operators;
using NomadNodes.Services.Pools;
using NomadNodes.Services.Scheduling;
using NomadNodes.Services.Searching;
using NomadNodes.Services.Seeding;
using NomadNodes.Services.Snapshots;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services;

/// <summary>The services of one cluster: what the HTTP surfaces may call.</summary>
internal sealed class ClusterServices : IDisposable
{
    private readonly CancellationTokenSource _ending = new();

    public ClusterServices(StateStore store, BlockingQuery blocking, ServerSettings settings, TimeProvider clock, IResettableClock resets, Chance chance, ILoggerFactory logs, SeedCatalog? seeds = null)
    {
        Chance = chance;
        Steps = new StepGate();
        Region = new RegionRule(settings.Agent.Region);
        Callers = new Callers(store, clock, () => Resets!.Mode.Acl);
        Access = new Access(Region, Callers);
        Acls = new AclServices(store, blocking, chance.NewId, settings.Data.Directory);
        Status = new ClusterStatus(store, clock);
        AgentStates = new NodeAgentStates(clock);
        Resets = new ClusterResets(store, Steps, AgentStates, settings, chance, resets, seeds ?? new SeedCatalog(settings));
        States = new ClusterStates(store, Steps, AgentStates, chance);
        Snapshots = new NamedSnapshots(store, Steps, AgentStates, Resets, chance, resets, settings.Control.MaxSnapshots);
        var evaluations = new NodeEvaluations(chance.NewId);
        Agents = new NodeAgents(store, AgentStates, evaluations, chance.NewId);
        Fleet = new Fleet(store, evaluations, chance);
        Nodes = new NodeReads(store, blocking, Region);
        NodeWrites = new NodeWrites(store, evaluations, ServerFacts.From(settings));
        NodePools = new NodePoolReads(store, blocking, Region);
        NodePoolWrites = new NodePoolWrites(store, () => Resets.Mode.Edition == Edition.Enterprise, settings.Agent.Region);
        Namespaces = new NamespaceReads(store, blocking, Region);
        NamespaceWrites = new NamespaceWrites(store, settings.Agent.Region);
        JobWrites = new JobWrites(store, chance.NewId);
        EvaluationWrites = new EvaluationWrites(store);
        Clients = new ClientWrites(store, chance.NewId);
        Placements = new DirectPlacements(store, chance.NewId);
        Drains = new DrainWrites(store, chance.NewId);
        DeploymentWrites = new DeploymentWrites(store, chance.NewId);
        Garbage = new GarbageWrites(store, evaluations);
        GarbageRequests = new GarbageRequests(Garbage, logs.CreateLogger<GarbageRequests>());
        SigningKey = new SigningKey(store);
        Configurations = new OperatorConfigurations(store);
        Self = new AgentSelf(settings, store, () => Resets.Mode.Acl);
        Search = new Searches(store);
        var load = new NodeLoad(store, clock, chance);
        Metrics = new MetricReader(store, blocking, clock, load, settings.Telemetry);
        NodeClients = new NodeClientServices(
            new NodeClientFinder(store, AgentStates, settings.Client.Enabled), new HostStats(load), new AllocationStats(load), new NodeMetadata(store, AgentStates),
            new NodeTokens(store, SigningKey, clock, chance.NewId, settings.Agent.Region));
        Schedulers = new AgentSchedulers(Self, clock);
        Targets = new AgentTargets(Self, NodeClients.Finder);
        Jobs = new JobReads(store, blocking, Region);
        Allocations = new AllocationReads(store, blocking, Region);
        Evaluations = new EvaluationReads(store, blocking, Region);
        JobStatuses = new JobStatuses(store);
        EvaluationDeletes = new EvaluationDeletes(store);
        Deployments = new DeploymentReads(store, blocking, Region);
        Events = new EventStreams(store.Events, Region, Callers);
    }

    /// <summary>Where all that is made up comes from.</summary>
    public Chance Chance { get; }

    public StepGate Steps { get; }

    public RegionRule Region { get; }

    /// <summary>Who a token stands for.</summary>
    public Callers Callers { get; }

    /// <summary>Who may come in: every endpoint under /v1 asks here.</summary>
    public Access Access { get; }

    public AclServices Acls { get; }

    public ClusterStatus Status { get; }

    public ClusterResets Resets { get; }

    public ClusterStates States { get; }

    public NamedSnapshots Snapshots { get; }

    public NodeAgents Agents { get; }

    public Fleet Fleet { get; }

    public NodeAgentStates AgentStates { get; }

    public NodeReads Nodes { get; }

    public NodeWrites NodeWrites { get; }

    public NodePoolReads NodePools { get; }

    public NodePoolWrites NodePoolWrites { get; }

    public NamespaceReads Namespaces { get; }

    public NamespaceWrites NamespaceWrites { get; }

    public JobReads Jobs { get; }

    public AllocationReads Allocations { get; }

    public EvaluationReads Evaluations { get; }

    public DeploymentReads Deployments { get; }

    public JobStatuses JobStatuses { get; }

    public EvaluationDeletes EvaluationDeletes { get; }

    public JobWrites JobWrites { get; }

    public EvaluationWrites EvaluationWrites { get; }

    public ClientWrites Clients { get; }

    public DirectPlacements Placements { get; }

    public DrainWrites Drains { get; }

    public DeploymentWrites DeploymentWrites { get; }

    public GarbageWrites Garbage { get; }

    public GarbageRequests GarbageRequests { get; }

    public SigningKey SigningKey { get; }

    public OperatorConfigurations Configurations { get; }

    public AgentSelf Self { get; }

    public AgentSchedulers Schedulers { get; }

    public AgentTargets Targets { get; }

    public Searches Search { get; }

    public MetricReader Metrics { get; }

    public NodeClientServices NodeClients { get; }

    public EventStreams Events { get; }

    /// <summary>Cancelled when the cluster is about to be stopped: whatever waits in real time ends.</summary>
    public CancellationToken Ending => _ending.Token;

    public void EndWaits() => _ending.Cancel();

    public void Dispose()
    {
        SigningKey.Dispose();
        _ending.Dispose();
    }
}
