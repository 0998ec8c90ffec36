using Microsoft.Extensions.Logging;
using NomadNodes.Services;
using NomadNodes.Settings;
using NomadNodes.Simulation;
using NomadNodes.State;
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
    /// <exception cref="StorageException">The data directory cannot be used.</exception>
    public static async Task<Cluster> OpenAsync(ServerSettings settings, TimeProvider clock, ILoggerFactory logs)
    {
        var storage = OpenStorage(settings.Data, logs);
        try
        {
            var store = StateStore.Open(storage, new WatchRegistry(), clock, Guid.NewGuid, out var isNew);
            var cluster = new Cluster(settings, store, new TimingWheel(clock), clock);
            if (isNew) await cluster.Services.Resets.ResetAsync(new ModeOverrides());
            var drainer = new Drainer(cluster.Services.NodeWrites, cluster._deadlines, settings.Simulation.DrainDelay, logs.CreateLogger<Drainer>());
            await store.ObserveAsync(drainer);
            return cluster;
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    /// <summary>Every blocked reader answers now, and none blocks any more: the server is about to stop.</summary>
    public void EndWaits() => Store.Watches.Stop();

    public void Dispose()
    {
        Store.Dispose();
        _deadlines.Dispose();
    }

    private static IStateStorage OpenStorage(DataSettings data, ILoggerFactory logs)
    {
        if (data.Directory.Length == 0) return new MemoryStorage();
        var options = new SqliteStorageOptions(data.Directory) { Synchronous = data.Synchronous };
        return SqliteStorage.Open(options, logs.CreateLogger<SqliteStorage>());
    }
}
