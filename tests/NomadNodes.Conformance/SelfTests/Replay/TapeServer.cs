using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;
using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

/// <summary>A server that knows nothing: it follows the steps of one recording and hands out the recorded answers.</summary>
internal sealed class TapeServer : IAsyncDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(500);
    private static readonly Answer Done = new(200, new Dictionary<string, string>(), "{}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Channel<TapeConnection> _requests = Channel.CreateUnbounded<TapeConnection>();
    private readonly Dictionary<string, (TapeConnection Connection, long Since)> _open = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Recording _recording;
    private readonly Task _work;
    private TimeSpan _clientWaits;

    private TapeServer(Recording recording)
    {
        _recording = recording;
        _listener.Start();
        _work = Task.WhenAll(Task.Run(AcceptAsync), Task.Run(PlayAsync));
    }

    private Uri Address => new($"http://{_listener.LocalEndpoint}");

    public static ServerUnderTest Start(Recording recording)
    {
        var tape = new TapeServer(recording);
        return new ServerUnderTest(tape.Address, tape);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (connection, _) in _open.Values)
            connection.Dispose();
        _stop.Dispose();
    }

    private static Answer HeadOf(Recording recording, string stream) =>
        recording.Steps.FirstOrDefault(step => step.Do == "lines" && step.Subject == stream)?.Answer ?? Done;

    private static string Document(string pointer, JsonElement value) => pointer.Split('/').Skip(1).Reverse()
        .Aggregate(value.GetRawText(), (inner, part) => $"{{{JsonSerializer.Serialize(part)}:{inner}}}");

    private async Task AcceptAsync()
    {
        while (true)
            await _requests.Writer.WriteAsync(await TapeConnection.ReadAsync(await _listener.AcceptTcpClientAsync(_stop.Token), _stop.Token));
    }

    private async Task PlayAsync()
    {
        await AnswerNextAsync(Done);
        foreach (var step in _recording.Steps)
            await PlayAsync(step);
    }

    private Task PlayAsync(Step step) => step.Do switch
    {
        "http" => HttpAsync(step),
        "wait" => AnswerNextAsync(Done with { Body = Document(step.Json("pointer").GetString()!, step.Json("equals")) }),
        "watch" => KeepAsync(step),
        "pause" => Wait(step.Seconds("seconds", 0)),
        "blocked" => Wait(step.Seconds("for", 0.3)),
        "answered" => AnsweredAsync(step),
        "stream" => StreamAsync(step),
        "lines" => LinesAsync(step),
        _ => AnswerNextAsync(Done),
    };

    private Task Wait(TimeSpan time)
    {
        _clientWaits += time;
        return Task.CompletedTask;
    }

    private async Task<TapeConnection> NextAsync()
    {
        var connection = await _requests.Reader.ReadAsync(_stop.Token);
        _clientWaits = TimeSpan.Zero;
        return connection;
    }

    private async Task AnswerNextAsync(Answer answer) => await (await NextAsync()).AnswerAsync(answer, _stop.Token);

    private async Task HttpAsync(Step step)
    {
        var request = await NextAsync();
        var asRecorded = request.Method == step.Method && (step.Path.Contains('{', StringComparison.Ordinal) || request.Path == step.Path);
        await request.AnswerAsync(asRecorded ? step.Answer! : Done with { Status = 599, Body = $"{request.Method} {request.Path}" }, _stop.Token);
    }

    private async Task KeepAsync(Step step) => _open[step.Label!] = (await NextAsync(), Stopwatch.GetTimestamp());

    private async Task AnsweredAsync(Step step)
    {
        await LetClientWaitAsync();
        var (connection, since) = _open[step.Subject];
        if (step.Seconds("not_before", 0) + Margin / 10 - Stopwatch.GetElapsedTime(since) is { Ticks: > 0 } early)
            await Task.Delay(early, _stop.Token);
        await connection.AnswerAsync(step.Answer!, _stop.Token);
    }

    private async Task StreamAsync(Step step)
    {
        await KeepAsync(step);
        await _open[step.Label!].Connection.OpenStreamAsync(HeadOf(_recording, step.Label!), _stop.Token);
    }

    private async Task LinesAsync(Step step)
    {
        await LetClientWaitAsync();
        foreach (var line in JsonSerializer.Deserialize<JsonElement>(step.Answer!.Body).EnumerateArray())
            await _open[step.Subject].Connection.WriteLineAsync(line.GetRawText(), _stop.Token);
        await Wait(TimeSpan.FromMilliseconds(100));
    }

    /// <summary>What the client waits for without telling the server has to pass before the next thing happens by itself.</summary>
    private async Task LetClientWaitAsync()
    {
        if (_clientWaits > TimeSpan.Zero)
            await Task.Delay(_clientWaits + Margin, _stop.Token);
        _clientWaits = TimeSpan.Zero;
    }
}
