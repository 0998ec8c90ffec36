using System.Buffers;

namespace NomadNodes.Http;

/// <summary>
/// A body that grows in rented pieces: nothing is copied when it grows, and no piece but one that is asked for lands on the large-object
/// heap. The pieces go back when it is disposed.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IBody, IDisposable
{
    private const int FirstPiece = 4 * 1024;
    private const int OtherPieces = 64 * 1024;

    private readonly List<(byte[] Bytes, int Used)> _full = [];
    private byte[] _current = ArrayPool<byte>.Shared.Rent(FirstPiece);
    private int _used;
    private long _lengthOfFull;

    public long Length => _lengthOfFull + _used;

    public int Count => _full.Count + 1;

    public ReadOnlyMemory<byte> this[int piece] =>
        piece < _full.Count ? _full[piece].Bytes.AsMemory(0, _full[piece].Used) : _current.AsMemory(0, _used);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_current.Length - _used));
        _used += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _current.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _current.AsSpan(_used);
    }

    public void Dispose()
    {
        foreach (var (bytes, _) in _full)
            ArrayPool<byte>.Shared.Return(bytes);
        _full.Clear();
        ArrayPool<byte>.Shared.Return(_current);
        _current = [];
        (_used, _lengthOfFull) = (0, 0);
    }

    private void Reserve(int size)
    {
        if (_current.Length - _used >= Math.Max(size, 1))
            return;
        _full.Add((_current, _used));
        _lengthOfFull += _used;
        _current = ArrayPool<byte>.Shared.Rent(Math.Max(size, OtherPieces));
        _used = 0;
    }
}
