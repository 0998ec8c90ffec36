using NomadNodes.State.Trees;

namespace NomadNodes.State;

/// <summary>
/// One stored version of a record with its wire bytes: the list element made at once (every list needs it), the full form when first asked for.
/// Records hold no caches themselves, because a `with` copy would carry stale bytes.
/// </summary>
internal sealed class Row<T> : ITreeRow
    where T : class
{
    private readonly Func<T, byte[]> _writeFull;
    private byte[]? _full;

    public Row(T record, byte[] element, Func<T, byte[]> writeFull)
    {
        Record = record;
        Bytes = element;
        _writeFull = writeFull;
    }

    public T Record { get; }

    public ReadOnlyMemory<byte> Element => Bytes;

    /// <summary>The answer of the endpoint that reads this one object. Two readers may both make it: the bytes are the same.</summary>
    public ReadOnlyMemory<byte> Full => _full ??= _writeFull(Record);

    public int Weight => Bytes.Length;

    private byte[] Bytes { get; }

    public void CopyElement(Span<byte> destination) => Bytes.CopyTo(destination);
}
