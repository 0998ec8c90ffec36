using System.Diagnostics;
using System.Net.Sockets;
using NomadNodes.Conformance.Http;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Replay;

/// <summary>A blocking query, whose answer is awaited in the background.</summary>
internal sealed class Watch
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    private readonly Task<(Answer Answer, TimeSpan Took)> _answer;

    public Watch(RawClient client, RawRequest request, CancellationToken stop)
    {
        Path = request.Path;
        _answer = RunAsync(client, request, stop);
    }

    public string Path { get; }

    public bool IsAnswered => _answer.IsCompleted;

    /// <summary>The answer and how long it took since the query was sent.</summary>
    /// <exception cref="ScenarioStoppedException">It is not there within that time from now.</exception>
    public async Task<(Answer Answer, TimeSpan Took)> AnswerAsync(TimeSpan within, CancellationToken stop)
    {
        await Task.WhenAny(_answer, Task.Delay(within, stop));
        return _answer.IsCompleted
            ? await _answer
            : throw new ScenarioStoppedException($"{Path} was not answered within {within.TotalSeconds} s");
    }

    private static async Task<(Answer Answer, TimeSpan Took)> RunAsync(RawClient client, RawRequest request, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        try
        {
            return (await client.SendAsync(request, Longest, stop), Stopwatch.GetElapsedTime(since));
        }
        catch (Exception error) when (error is IOException or SocketException or TimeoutException or InvalidDataException)
        {
            return (new Answer(0, new Dictionary<string, string>(), error.Message), Stopwatch.GetElapsedTime(since));
        }
    }
}
