using Microsoft.Extensions.Logging;
using NomadNodes.Services;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;

namespace NomadNodes;

/// <summary>One emulated cluster: its state and everything that acts on it. Nothing in the program is shared between two of them.</summary>
internal sealed class Cluster : IDisposable
{
    private readonly TimingWheel _deadlines;

    private Cluster(ServerSettings settings, StateStore store, TimingWheel deadlines, TimeProvider clock)
    {
        _deadlines = deadlines;
        Store = store;
        Blocking = new BlockingQuery(store.Watches, deadlines, new Random());
        Services = new ClusterServices(store, Blocking, settings, clock, Guid.NewGuid);
    }

    public StateStore Store { get; }

    public BlockingQuery Blocking { get; }

    public ClusterServices Services { get; }

    /// <summary>Opens the state; a new one gets the seed.</summary>
    /// <param name="settings">Checked.</param>
    /// <param name="clock">The cluster's time.</param>
    /// <param name="realTime">For what follows no simulated clock, such as the heartbeats of event streams.</param>
    /// <param name="logs">For what the parts have to say.</param>
    /// <exception cref="StorageException">The data directory cannot be used.</exception>
    public static async Task<Cluster> OpenAsync(ServerSettings settings, TimeProvider clock, TimeProvider realTime, ILoggerFactory logs)
    {
        var cluster = new Cluster(settings, OpenStore(settings, clock, realTime, logs), new TimingWheel(clock), clock);
        try
        {
            var drainer = new Drainer(cluster.Services.NodeWrites, cluster._deadlines, settings.Simulation.DrainDelay, logs.CreateLogger<Drainer>());
            await cluster.Store.ObserveAsync(drainer);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Every blocked reader answers now, every event stream ends, and none blocks any more: the server is about to stop.</summary>
    public void EndWaits() => Store.EndWaits();

    public void Dispose()
    {
        Store.Dispose();
        Store.Events.Dispose();
        _deadlines.Dispose();
    }

    private static StateStore OpenStore(ServerSettings settings, TimeProvider clock, TimeProvider realTime, ILoggerFactory logs)
    {
        var seed = Seeds.FindOrNull(settings.Seed) ?? throw new InvalidOperationException($"There is no seed '{settings.Seed}'.");
        var storage = OpenStorage(settings.Data, logs);
        try
        {
            return StateStore.Open(storage, new WatchRegistry(), new EventLog(settings.Events.BufferSize, realTime), clock, Guid.NewGuid, fresh => SeededState.Create(seed, fresh, clock, Guid.NewGuid), out _);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    private static IStateStorage OpenStorage(DataSettings data, ILoggerFactory logs)
    {
        if (data.Directory.Length == 0) return new MemoryStorage();
        var options = new SqliteStorageOptions(data.Directory) { Synchronous = data.Synchronous };
        return SqliteStorage.Open(options, logs.CreateLogger<SqliteStorage>());
    }
}
