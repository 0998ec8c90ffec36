using System.Buffers;
using System.IO.Pipelines;

namespace NomadNodes.Http;

/// <summary>Joins pieces to writes of 64 KB; a piece that alone is larger is written in place, without a copy.</summary>
internal sealed class PieceGatherer(PipeWriter writer) : IDisposable
{
    internal const int WriteSize = 64 * 1024;

    /// <summary>More in one write would only sit in the server's response buffer.</summary>
    internal const int LargestWrite = 4 * WriteSize;

    private readonly byte[] _gathered = ArrayPool<byte>.Shared.Rent(WriteSize);
    private int _used;

    /// <returns>False once the client is gone.</returns>
    internal ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> piece)
    {
        if (piece.Length >= WriteSize - _used)
            return WriteThroughAsync(piece);
        Gather(piece);
        return ValueTask.FromResult(true);
    }

    internal async ValueTask<bool> FlushAsync()
    {
        var length = _used;
        _used = 0;
        return length == 0 || !(await writer.WriteAsync(_gathered.AsMemory(0, length))).IsCompleted;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_gathered);

    private async ValueTask<bool> WriteThroughAsync(ReadOnlyMemory<byte> piece)
    {
        if (_used > 0)
        {
            var missing = WriteSize - _used;
            Gather(piece[..missing]);
            piece = piece[missing..];
            if (!await FlushAsync())
                return false;
        }
        while (piece.Length >= WriteSize)
        {
            var length = Math.Min(piece.Length, LargestWrite);
            if ((await writer.WriteAsync(piece[..length])).IsCompleted)
                return false;
            piece = piece[length..];
        }
        Gather(piece);
        return true;
    }

    private void Gather(ReadOnlyMemory<byte> piece)
    {
        piece.Span.CopyTo(_gathered.AsSpan(_used));
        _used += piece.Length;
    }
}
