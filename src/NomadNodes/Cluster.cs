using Microsoft.Extensions.Logging;
using NomadNodes.Http;
using NomadNodes.Http.Faults;
using NomadNodes.Http.Journal;
using NomadNodes.Services;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.Simulation.Clock;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes;

/// <summary>One emulated cluster: its state and everything that acts on it. Nothing in the program is shared between two of them.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly TimingWheel _deadlines;
    private readonly SimulationHost _simulation;
    private readonly OwnNode? _ownNode;

    private Cluster(ServerSettings settings, StateStore store, SimulatedClock clock, Chance chance, TimeProvider time, ILoggerFactory logs, SeedCatalog seeds)
    {
        _deadlines = new TimingWheel(settings.Clock.Waits is ClockWaits.Virtual ? clock : time);
        Store = store;
        Blocking = new BlockingQuery(store.Watches, _deadlines, chance.NewRandom());
        Services = new ClusterServices(store, Blocking, settings, clock, clock, chance, logs, seeds);
        _ownNode = settings.Client.Enabled ? new OwnNode(settings, logs.CreateLogger("client")) : null;
        _simulation = new SimulationHost(SimulationParts.All(settings.Simulation, _ownNode), store, Services, clock, time, logs.CreateLogger<SimulationHost>());
        Traffic = new Traffic(new RequestJournal(settings.Journal.Capacity, time), new FaultRules(chance.Fraction, time), Services.Callers.AccessorOf);
        Services.Resets.Done = Traffic.Reset;
        Services.AgentStates.Changed = _simulation.OnAgentChanged;
        Clock = new ClockDriver(clock, _simulation);
    }

    public StateStore Store { get; }

    public BlockingQuery Blocking { get; }

    public ClusterServices Services { get; }

    public ClockDriver Clock { get; }

    /// <summary>What comes in over HTTP.</summary>
    public Traffic Traffic { get; }

    /// <summary>Opens the state; a new one gets the seed.</summary>
    /// <param name="settings">Checked.</param>
    /// <param name="time">The source of real time under the cluster's clock.</param>
    /// <param name="streamTime">For the heartbeats of event streams.</param>
    /// <param name="seeds">Where the seed is read.</param>
    /// <param name="logs">For what the parts have to say.</param>
    /// <exception cref="StorageException">The data directory cannot be used.</exception>
    /// <exception cref="SettingsException">The seed is wrong.</exception>
    public static async Task<Cluster> OpenAsync(ServerSettings settings, TimeProvider time, TimeProvider streamTime, SeedCatalog seeds, ILoggerFactory logs)
    {
        var clock = new SimulatedClock(settings.Clock, time);
        var chance = new Chance(settings.Simulation.Seed);
        var cluster = new Cluster(settings, OpenStore(settings, clock, streamTime, chance, seeds, logs), clock, chance, time, logs, seeds);
        try
        {
            await cluster.StartSimulationAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>The server listens there now: whatever of the cluster tells its address may begin.</summary>
    public void AnswerAt(Uri address)
    {
        if (_ownNode is { } node) _simulation.Post(() => node.AnswerAt(address));
    }

    /// <summary>Every blocked reader answers now, every event stream ends, and none blocks any more: the server is about to stop.</summary>
    public void EndWaits()
    {
        Traffic.EndWaits();
        _simulation.Stop();
        Store.EndWaits();
        Services.EndWaits();
    }

    public async ValueTask DisposeAsync()
    {
        _simulation.Stop();
        Store.Dispose();
        await _simulation.DisposeAsync();
        Store.Events.Dispose();
        _deadlines.Dispose();
        Services.Dispose();
        Clock.Dispose();
    }

    private async Task StartSimulationAsync()
    {
        await Store.ObserveAsync(new CommitObservers(Services.AgentStates, _simulation));
        _simulation.Start();
    }

    private static StateStore OpenStore(ServerSettings settings, TimeProvider clock, TimeProvider streamTime, Chance chance, SeedCatalog seeds, ILoggerFactory logs)
    {
        var storage = OpenStorage(settings.Data, logs);
        try
        {
            var events = new EventLog(settings.Events.BufferSize, streamTime);
            var store = StateStore.Open(storage, new WatchRegistry(), events, clock, chance.NewId, fresh => Seed(fresh, seeds, settings.Seed, clock, chance), out var isNew);
            if (!isNew) chance.BeginAt(store.Current.Index);
            return store;
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    private static Snapshot Seed(Snapshot fresh, SeedCatalog seeds, string name, TimeProvider clock, Chance chance)
    {
        var faults = new List<string>();
        var seed = seeds.Read(name, faults) ?? throw new SettingsException(faults);
        if (seed.Index is { } index) chance.BeginAt(index);
        return SeededState.Create(seed, fresh, clock, chance.NewId);
    }

    private static IStateStorage OpenStorage(DataSettings data, ILoggerFactory logs)
    {
        if (data.Directory.Length == 0) return new MemoryStorage();
        var options = new SqliteStorageOptions(data.Directory) { Synchronous = data.Synchronous };
        return SqliteStorage.Open(options, logs.CreateLogger<SqliteStorage>());
    }
}
