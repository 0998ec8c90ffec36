using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NomadNodes.Tests.Support;

/// <summary>One connection on which an event stream is open: its head, and its lines as they come.</summary>
internal sealed class RawStream : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _received = new byte[4096];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;
    private int _leftInChunk;
    private bool _isInBody;

    private RawStream(Socket socket) => _socket = socket;

    internal IReadOnlyList<string> Head { get; private set; } = [];

    /// <summary>Returns with the head.</summary>
    /// <param name="port">On the loopback address.</param>
    /// <param name="query">With its question mark, or empty.</param>
    /// <param name="headers">Whole lines, besides Host.</param>
    internal static async Task<RawStream> OpenAsync(int port, string query = "", params string[] headers)
    {
        // A small buffer: a client that does not read is noticed soon.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 16 * 1024 };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var request = string.Concat([$"GET /v1/event/stream{query} HTTP/1.1\r\nHost: localhost\r\n", .. headers.Select(one => one + "\r\n"), "\r\n"]);
        await socket.SendAsync(Encoding.Latin1.GetBytes(request));
        var stream = new RawStream(socket);
        stream.Head = await stream.ReadHeadAsync();
        return stream;
    }

    /// <summary>The next line without its newline; null at the end of the body.</summary>
    internal async Task<string?> NextLineAsync()
    {
        _line.SetLength(0);
        while (await FillAsync())
        {
            if (TakeToNewline()) return Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length);
        }

        return _line.Length == 0 ? null : throw new EndOfStreamException("The stream ended within a line.");
    }

    public void Dispose() => _socket.Dispose();

    private async Task<IReadOnlyList<string>> ReadHeadAsync()
    {
        var lines = new List<string>();
        for (var line = await ReadProtocolLineAsync(); line.Length > 0; line = await ReadProtocolLineAsync()) lines.Add(line);
        return lines;
    }

    /// <summary>Sees to it that there is something of the body; false at its end.</summary>
    private async ValueTask<bool> FillAsync()
    {
        if (_leftInChunk == 0)
        {
            if (_isInBody) await ReadProtocolLineAsync();
            _isInBody = true;
            _leftInChunk = int.Parse(await ReadProtocolLineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (_leftInChunk == 0) return false;
        }

        await ReceiveAsync();
        return true;
    }

    private bool TakeToNewline()
    {
        var part = _received.AsSpan(_start, Math.Min(_end - _start, _leftInChunk));
        var newline = part.IndexOf((byte)'\n');
        var length = newline < 0 ? part.Length : newline;
        _line.Write(part[..length]);
        var used = newline < 0 ? length : length + 1;
        _start += used;
        _leftInChunk -= used;
        return newline >= 0;
    }

    private async ValueTask<string> ReadProtocolLineAsync()
    {
        var line = new StringBuilder();
        for (var one = await NextByteAsync(); one != '\n'; one = await NextByteAsync()) line.Append((char)one);
        return line.ToString().TrimEnd('\r');
    }

    private async ValueTask<byte> NextByteAsync()
    {
        await ReceiveAsync();
        return _received[_start++];
    }

    private async ValueTask ReceiveAsync()
    {
        if (_start < _end) return;
        (_start, _end) = (0, await _socket.ReceiveAsync(_received));
        if (_end == 0) throw new EndOfStreamException("The connection ended without the end of the body.");
    }
}
