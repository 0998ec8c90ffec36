using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Replay;

/// <summary>Replays recordings, each against a server of its own and several at the same time, since they spend their time waiting.
/// A server elsewhere is shared: there they run one after another, and only those asked for.</summary>
public sealed class Replays : IAsyncDisposable
{
    // So few that a step hardly waits for those of others: some answers were recorded a moment after what they follow.
    private const int AtOnce = 8;

    private readonly CancellationTokenSource _stop = new();
    private readonly Dictionary<string, Lazy<Task<IReadOnlyList<string>>>> _runs;
    private readonly Lazy<Task> _all;

    public Replays()
        : this(RecordingFiles.All, _ => ServerUnderTest.StartAsync(), together: ServerUnderTest.External is null)
    {
    }

    internal Replays(IReadOnlyList<Recording> recordings, Func<Recording, Task<ServerUnderTest>> start, bool together)
    {
        _runs = recordings.ToDictionary(one => one.Id, one => new Lazy<Task<IReadOnlyList<string>>>(() => Task.Run(() => RunAsync(one, start))));
        var longestFirst = recordings.OrderByDescending(one => one.Waits).Select(one => one.Id).ToList();
        _all = new Lazy<Task>(() => together ? Task.Run(() => RunAllAsync(longestFirst)) : Task.CompletedTask);
    }

    /// <summary>Stops what still runs (the cases that a filter left out).</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_all.IsValueCreated)
            await _all.Value.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>The differences found by the replay of this recording; the first call starts all replays.</summary>
    internal Task<IReadOnlyList<string>> ProblemsOfAsync(string id)
    {
        _ = _all.Value;
        return _runs[id].Value;
    }

    private Task RunAllAsync(IEnumerable<string> ids) => Parallel.ForEachAsync(
        ids,
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = _stop.Token },
        async (id, _) => await Task.WhenAny(_runs[id].Value));

    private async Task<IReadOnlyList<string>> RunAsync(Recording recording, Func<Recording, Task<ServerUnderTest>> start)
    {
        await using var server = await start(recording);
        return await Scenario.ReplayAsync(recording, server.Address, _stop.Token);
    }
}
