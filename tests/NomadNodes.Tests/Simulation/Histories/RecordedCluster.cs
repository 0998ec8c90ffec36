using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.State.Events;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation.Histories;

/// <summary>A cluster in memory whose clock stands still until it is advanced, and every event of it.</summary>
internal sealed class RecordedCluster : IAsyncDisposable
{
    private readonly Cluster _cluster;
    private readonly EventFollower _follower;
    private readonly EventNode _start;

    private RecordedCluster(Cluster cluster, int calls)
    {
        _cluster = cluster;
        _follower = cluster.Store.Events.Follow(0, static () => { });
        _start = _follower.ReadUpTo!;
        History = new History(cluster.Store, cluster.Services, cluster.Clock, calls);
    }

    public History History { get; }

    public ulong Index => _cluster.Store.Current.Index;

    /// <param name="seed">The server's.</param>
    /// <param name="calls">The seed of what is done to it.</param>
    public static async Task<RecordedCluster> OpenAsync(long seed, int calls)
    {
        var settings = new ServerSettings
        {
            Seed = "empty",
            Data = new DataSettings { Directory = "" },
            Clock = new ClockSettings { Mode = ClockMode.Manual },
            Simulation = new SimulationSettings { Seed = seed, Jitter = 0.5 },
        };
        return new RecordedCluster(await Cluster.OpenAsync(settings, new ManualTimeProvider(), new ManualTimeProvider(), new SeedCatalog(settings), NullLoggerFactory.Instance), calls);
    }

    /// <summary>The lines of the event stream: index, types, keys and payloads.</summary>
    public IEnumerable<string> Lines()
    {
        for (var node = _start.Next; node is not null; node = node.Next) yield return System.Text.Encoding.UTF8.GetString(node.Batch!.Line.Whole.Span);
    }

    public async ValueTask DisposeAsync()
    {
        _follower.Dispose();
        await _cluster.DisposeAsync();
    }
}
