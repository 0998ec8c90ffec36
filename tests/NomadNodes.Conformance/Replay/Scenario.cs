using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Http;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Replay;

/// <summary>Holds one recorded conversation with a running server and compares the answers. Waits pass in real time, as they did when it was recorded.</summary>
internal sealed class Scenario
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly Recording _recording;
    private readonly RawClient _client;
    private readonly EmulatorDriver _driver;
    private readonly AnswerComparer _comparer;
    private readonly CancellationToken _stop;
    private readonly Placeholders _answers = new();
    private readonly Dictionary<string, Watch> _watches = [];
    private readonly Dictionary<string, EventLines> _streams = [];

    private Scenario(Recording recording, Uri server, CancellationToken stop)
    {
        _recording = recording;
        _client = new RawClient(server);
        _driver = new EmulatorDriver(_client, stop);
        _comparer = new AnswerComparer(recording.Inputs);
        _stop = stop;
    }

    /// <summary>All differences; none when the server answered as recorded.</summary>
    public static async Task<IReadOnlyList<string>> ReplayAsync(Recording recording, Uri server, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var scenario = new Scenario(recording, server, end.Token);
        try
        {
            await scenario.RunAsync();
        }
        catch (Exception error) when (error is ScenarioStoppedException or IOException or SocketException or TimeoutException or InvalidDataException)
        {
            scenario._comparer.Problems.Stopped(error);
        }

        // Watches and streams that are still open.
        await end.CancelAsync();
        return scenario._comparer.Problems.Lines;
    }

    private async Task RunAsync()
    {
        await _driver.ResetAsync(_recording.Acl);
        foreach (var step in _recording.Steps)
            await RunAsync(step);
    }

    private Task RunAsync(Step step) => step.Do switch
    {
        "http" => HttpAsync(step),
        "register" => _driver.RegisterAsync(_answers.Fill(step.Json("node").GetRawText())),
        "status" => _driver.StatusAsync(step.Node, step.Json("status").GetString()!),
        "expire" => _driver.ExpireAsync(step.Node),
        "events" => _driver.EventsAsync(step.Node, step.Json("events").GetRawText()),
        "client" => _driver.ClientAsync(step.Node, step.Json("action").GetRawText()),
        "wait" => WaitAsync(step),
        "pause" => Task.Delay(step.Seconds("seconds", 0), _stop),
        "watch" => WatchAsync(step),
        "blocked" => BlockedAsync(step),
        "answered" => AnsweredAsync(step),
        "stream" => StreamAsync(step),
        "lines" => LinesAsync(step),
        _ => throw new NotSupportedException($"{step}: a recording cannot do \"{step.Do}\""),
    };

    private RawRequest RequestOf(Step step) =>
        new(step.Method, _answers.Fill(step.Path), _answers.Fill(step.Headers), step.Body is null ? null : _answers.Fill(step.Body));

    private void Meet(Step step, Answer seen)
    {
        if (step.Answer is not null)
            _comparer.Compare(step.ToString(), step.Answer, seen, new Looseness(step.Loose));
    }

    private async Task HttpAsync(Step step)
    {
        var answer = await _client.SendAsync(RequestOf(step), Patience, _stop);
        _answers.Keep(step.Label, answer);
        Meet(step, answer);
    }

    private async Task WaitAsync(Step step)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await _client.SendAsync(RequestOf(step), Patience, _stop);
            if (Holds(step, answer.Body))
                return;
            if (Stopwatch.GetElapsedTime(since) > step.Seconds("within", 10))
                throw new ScenarioStoppedException($"{step} {step.Json("pointer")} never became {step.Json("equals")}: {Problems.Clip(answer.Body)}");
            await Task.Delay(Poll, _stop);
        }
    }

    private static bool Holds(Step step, string body)
    {
        try
        {
            return JsonPointer.TryFind(JsonSerializer.Deserialize<JsonElement>(body), step.Json("pointer").GetString()!, out var value)
                && JsonElement.DeepEquals(value, step.Json("equals"));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private Task WatchAsync(Step step)
    {
        _watches[step.Label!] = new Watch(_client, RequestOf(step), _stop);
        return Task.Delay(TimeSpan.FromMilliseconds(150), _stop);
    }

    private async Task BlockedAsync(Step step)
    {
        await Task.Delay(step.Seconds("for", 0.3), _stop);
        var watch = _watches[step.Subject];
        if (!watch.IsAnswered)
            return;
        var (answer, _) = await watch.AnswerAsync(TimeSpan.Zero, _stop);
        throw new ScenarioStoppedException($"{step}: {watch.Path} was answered while it should block: {Problems.Clip(answer.Body)}");
    }

    private async Task AnsweredAsync(Step step)
    {
        var (answer, took) = await _watches[step.Subject].AnswerAsync(step.Seconds("within", 5), _stop);
        if (took < step.Seconds("not_before", 0))
            throw new ScenarioStoppedException($"{step} was answered after {took.TotalSeconds:f2} s, expected at least {step.Json("not_before")} s");
        _answers.Keep(step.Subject, answer);
        Meet(step, answer);
    }

    private async Task StreamAsync(Step step) => _streams[step.Label!] = await EventLines.OpenAsync(_client, RequestOf(step), _stop);

    private async Task LinesAsync(Step step)
    {
        var stream = _streams[step.Subject];
        var since = Stopwatch.GetTimestamp();
        while (stream.Count < step.Count && Stopwatch.GetElapsedTime(since) < step.Seconds("within", 5))
            await Task.Delay(Poll, _stop);

        // Lines beyond the expected ones are differences too.
        await Task.Delay(TimeSpan.FromMilliseconds(100), _stop);
        Meet(step, stream.Take());
    }
}
