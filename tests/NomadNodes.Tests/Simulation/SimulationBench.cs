using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Services;
using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.Simulation.Clock;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation;

/// <summary>A cluster without HTTP, whose clock stands still until it is advanced, and in which nothing happens but what the parts under test do.</summary>
internal sealed class SimulationBench : IAsyncLifetime
{
    public SimulationBench(params ISimulationPart[] parts)
        : this(new ServerSettings(), parts)
    {
    }

    public SimulationBench(ServerSettings settings, params ISimulationPart[] parts)
    {
        Clock = new SimulatedClock(settings.Clock with { Mode = ClockMode.Manual }, RealTime);
        var chance = new Chance(settings.Simulation.Seed ?? 1);
        Store = StateStore.Open(Storage, new WatchRegistry(), new EventLog(100, RealTime), Clock, chance.NewId, seed: null, out _);
        Deadlines = new TimingWheel(RealTime);
        Services = new ClusterServices(Store, new BlockingQuery(Store.Watches, Deadlines, new Random(1)), settings with { Seed = "empty" }, Clock, Clock, chance, NullLoggerFactory.Instance);
        Host = new SimulationHost(parts, Store, Services, Clock, RealTime, NullLogger.Instance);
        Services.AgentStates.Changed = Host.OnAgentChanged;
        Driver = new ClockDriver(Clock, Host);
    }

    public ManualTimeProvider RealTime { get; } = new();

    public HeldStorage Storage { get; } = new();

    public SimulatedClock Clock { get; }

    public StateStore Store { get; }

    public ClusterServices Services { get; }

    public SimulationHost Host { get; }

    public ClockDriver Driver { get; }

    private TimingWheel Deadlines { get; }

    /// <summary>Once; what was written before is there at the start.</summary>
    public async Task InitializeAsync()
    {
        await Store.ObserveAsync(new CommitObservers(Services.AgentStates, Host));
        Host.Start();
    }

    /// <summary>Goes on by a time, and does all that is due.</summary>
    public async Task AdvanceAsync(TimeSpan by)
    {
        var outcome = await Driver.AdvanceAsync(by, default).WaitAsync(Soon.TooLong);
        Assert.Null(outcome.Error);
    }

    public Task SettleAsync() => Host.SettleAsync(default).WaitAsync(Soon.TooLong);

    public async Task DisposeAsync()
    {
        Host.Stop();
        Store.Dispose();
        await Host.DisposeAsync();
        Store.Events.Dispose();
        Deadlines.Dispose();
        Driver.Dispose();
        Clock.Dispose();
    }
}
