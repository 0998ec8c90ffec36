using System.Text;

namespace NomadNodes.Conformance.Http;

/// <summary>Lines and pieces of a connection, through one buffer.</summary>
internal sealed class ByteReader(Stream source)
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _start;
    private int _end;

    /// <summary>Up to the next line feed, without it and a carriage return before it.</summary>
    /// <exception cref="EndOfStreamException">The connection ended within the line.</exception>
    public async Task<string> LineAsync(CancellationToken stop)
    {
        var line = new List<byte>();
        while (true)
        {
            var some = await SomeAsync(1, stop);
            if (some.IsEmpty)
                throw new EndOfStreamException("the server closed the connection within an answer");
            if (some.Span[0] == '\n')
                return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(some.Span[0]);
        }
    }

    /// <summary>What is there, waiting for the first byte; valid until the next call. Empty at the end of the connection.</summary>
    public async Task<ReadOnlyMemory<byte>> SomeAsync(long atMost, CancellationToken stop)
    {
        if (_start == _end)
        {
            _start = 0;
            _end = await source.ReadAsync(_buffer, stop);
        }

        var length = (int)Math.Min(atMost, _end - _start);
        _start += length;
        return _buffer.AsMemory(_start - length, length);
    }
}
