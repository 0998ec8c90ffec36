using System.Buffers.Text;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NomadNodes.Benchmarks.Http;

/// <summary>
/// One keep-alive connection that sends the same bytes again as soon as the answer is whole. It blocks its own thread, so that the driver
/// takes nothing from the thread pool that the servers run on.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private readonly byte[] _request;
    private int _start;
    private int _end;

    internal LoadConnection(int port, byte[] request)
    {
        _request = request;
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>In ticks of the stopwatch, one an answer.</summary>
    internal List<long> Times { get; } = new(1 << 16);

    internal long Bytes { get; private set; }

    internal void Run(long until)
    {
        for (var now = Stopwatch.GetTimestamp(); now < until;)
        {
            _socket.Send(_request);
            ReadAnswer();
            var then = Stopwatch.GetTimestamp();
            Times.Add(then - now);
            now = then;
        }
    }

    public void Dispose() => _socket.Dispose();

    private void ReadAnswer()
    {
        var head = Take("\r\n\r\n"u8);
        if (!head.StartsWith("HTTP/1.1 200 "u8)) throw new InvalidDataException("An answer other than 200.");
        var length = head.IndexOf("\r\nContent-Length: "u8);
        if (length >= 0)
        {
            if (!Utf8Parser.TryParse(head[(length + 18)..], out int size, out _)) throw new InvalidDataException("A length that is no number.");
            Skip(size);
            return;
        }

        for (var size = ReadChunkSize(); ; size = ReadChunkSize())
        {
            Skip(size + 2);
            if (size == 0) return;
        }
    }

    private int ReadChunkSize() => Utf8Parser.TryParse(Take("\r\n"u8), out int size, out _, 'x') ? size : throw new InvalidDataException("No chunk.");

    /// <summary>What comes up to and with a mark.</summary>
    private ReadOnlySpan<byte> Take(ReadOnlySpan<byte> mark)
    {
        int found;
        while ((found = _buffer.AsSpan(_start, _end - _start).IndexOf(mark)) < 0) Receive();
        var taken = _buffer.AsSpan(_start, found + mark.Length);
        _start += taken.Length;
        Bytes += taken.Length;
        return taken;
    }

    private void Skip(int count)
    {
        Bytes += count;
        while (_end - _start < count)
        {
            count -= _end - _start;
            _start = _end;
            Receive();
        }

        _start += count;
    }

    private void Receive()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start.._end).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        var count = _socket.Receive(_buffer.AsSpan(_end));
        if (count == 0) throw new EndOfStreamException("The server closed the connection.");
        _end += count;
    }
}
