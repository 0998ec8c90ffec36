using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

/// <summary>Replays of recordings against servers that hand out the recorded answers.</summary>
public sealed class TapedReplays : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    private readonly Replays _replays = new(Recordings, recording => Task.FromResult(TapeServer.Start(recording)), together: true);

    /// <summary>Those that do not take long by the waits they prescribe.</summary>
    internal static IReadOnlyList<Recording> Recordings { get; } = [.. RecordingFiles.All.Where(one => one.Waits < Longest)];

    public ValueTask DisposeAsync() => _replays.DisposeAsync();

    internal Task<IReadOnlyList<string>> ProblemsOfAsync(string id) => _replays.ProblemsOfAsync(id);
}
