using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Jobs.Canonical;
using NomadNodes.Services.Nodes;
using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.State;
using NomadNodes.Tests.Services.Jobs;
using NomadNodes.Tests.Simulation.Scheduling;

namespace NomadNodes.Tests.Simulation;

/// <summary>A cluster in which everything happens by itself, on a clock that stands still until it is advanced.</summary>
internal sealed class LiveCluster : IAsyncDisposable
{
    private static readonly SimulationSettings Simulation = new() { Seed = 1 };

    private readonly SimulationBench _bench = new(new ServerSettings { Simulation = Simulation }, [.. SimulationParts.All(Simulation, ownNode: null)]);

    public SimulationBench Bench => _bench;

    public Snapshot State => _bench.Store.Current;

    public IReadOnlyList<Allocation> Live => [.. Tables.RecordsOf(State.Allocs).Where(alloc => !alloc.IsTerminal)];

    /// <summary>Of one job, the newest first.</summary>
    public IReadOnlyList<Deployment> Deployments => [.. Tables.RecordsOf(State.Deployments).OrderByDescending(deployment => deployment.CreateIndex)];

    public IReadOnlyList<Evaluation> Evals => [.. Tables.RecordsOf(State.Evals).OrderBy(eval => eval.CreateIndex)];

    public static async Task<LiveCluster> StartAsync(int nodes = 0)
    {
        var cluster = new LiveCluster();
        await cluster._bench.InitializeAsync();
        for (var i = 1; i <= nodes; i++) await cluster.RegisterNodeAsync(i);
        return cluster;
    }

    public Task RegisterNodeAsync(int number) => _bench.Services.Agents.RegisterAsync([Make.Node(number) with { SecretID = Guid.Empty.ToString() }]);

    /// <summary>Registers a job <c>web</c> of one group <c>g</c> with further members of the group and the job, and lets the scheduler look at it.</summary>
    public async Task RegisterAsync(string group, string members = "")
    {
        var job = JobCanonical.Of(SentJobs.Read(SentJobs.OfGroup(group, members)), "global", "default");
        Assert.Null((await _bench.Services.JobWrites.RegisterAsync(new JobOrder(job))).Error);
        await _bench.SettleAsync();
    }

    public Task AdvanceAsync(double seconds) => _bench.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    public async Task SilenceAsync(int number, bool silent)
    {
        await _bench.Services.Agents.SetSilentAsync(UuidKey.Of(Make.Node(number).ID), silent);
        await _bench.SettleAsync();
    }

    public Task DrainAsync(int number, DrainSpec spec) => _bench.Services.NodeWrites.DrainAsync(Make.Node(number).ID, new DrainOrder(spec, MarkEligible: false, null, ""));

    public Node? FindNode(int number) => State.Nodes.Find(UuidKey.Of(Make.Node(number).ID))?.Record;

    public Job? FindJob() => State.Jobs.Find(new JobKey("default", "web"))?.Record;

    /// <summary>Desired and client status of the only allocation.</summary>
    public (string Desired, string Client) AllocState()
    {
        var alloc = Assert.Single(Tables.RecordsOf(State.Allocs));
        return (alloc.DesiredStatus, alloc.ClientStatus);
    }

    public ValueTask DisposeAsync() => new(_bench.DisposeAsync());
}
