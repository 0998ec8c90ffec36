using System.Net.Sockets;
using System.Text;
using NomadNodes.Conformance.Comparison;
using NomadNodes.Conformance.Http;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.Replay;

/// <summary>An open event stream. Its lines are gathered in the background; heartbeats are dropped.</summary>
internal sealed class EventLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly List<byte> _line = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Answer _head = new(0, new Dictionary<string, string>(), "");

    private EventLines()
    {
    }

    public int Count
    {
        get
        {
            lock (_gate)
                return _lines.Count;
        }
    }

    /// <summary>Returns at the first heartbeat, when the server is known to listen, and at the latest after ten seconds.</summary>
    public static async Task<EventLines> OpenAsync(RawClient client, RawRequest request, CancellationToken stop)
    {
        var stream = new EventLines();
        var reading = stream.ReadAsync(client, request, stop);
        await Task.WhenAny(stream._ready.Task, reading, Task.Delay(TimeSpan.FromSeconds(10), stop));
        return stream;
    }

    /// <summary>The lines since the last call, joined into one JSON array.</summary>
    public Answer Take()
    {
        lock (_gate)
        {
            var taken = _head with { Body = $"[{string.Join(',', _lines)}]" };
            _lines.Clear();
            return taken;
        }
    }

    private async Task ReadAsync(RawClient client, RawRequest request, CancellationToken stop)
    {
        try
        {
            using var connection = await client.OpenAsync(request, stop);
            var head = await connection.Response.HeadAsync(stop);
            lock (_gate)
                _head = new Answer(head.Status, head.Kept(Rules.StreamHeaders), "");
            await foreach (var piece in connection.Response.PiecesAsync(request.Method, head, stop))
                Split(piece.Span);
        }
        catch (Exception error) when (error is IOException or SocketException or InvalidDataException or OperationCanceledException)
        {
            // A stream may end in any way, and does when the scenario is over: what it brought until then is what is compared.
            return;
        }
    }

    private void Split(ReadOnlySpan<byte> piece)
    {
        foreach (var one in piece)
        {
            if (one != '\n')
                _line.Add(one);
            else
                EndLine();
        }
    }

    private void EndLine()
    {
        var line = Encoding.UTF8.GetString([.. _line]);
        _line.Clear();
        if (line == "{}")
            _ready.TrySetResult();
        else if (line.Length > 0)
            lock (_gate)
                _lines.Add(line);
    }
}
