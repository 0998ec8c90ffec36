namespace NomadNodes.State.Trees;

/// <summary>The list elements of a leaf's rows, joined with commas, and where each one begins.</summary>
internal sealed class LeafList
{
    private readonly byte[] _bytes;
    private readonly int[] _offsets;

    private LeafList(byte[] bytes, int[] offsets)
    {
        _bytes = bytes;
        _offsets = offsets;
    }

    /// <summary>All elements, with a comma between two, none around them.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>The elements from <paramref name="start"/> up to but not <paramref name="end"/>, as a part of <see cref="Bytes"/>: nothing is copied.</summary>
    public ReadOnlyMemory<byte> Slice(int start, int end)
    {
        return start == end ? default : _bytes.AsMemory(_offsets[start], _offsets[end] - 1 - _offsets[start]);
    }

    internal static LeafList Of<TRow>(ReadOnlySpan<TRow> rows)
        where TRow : class, ITreeRow
    {
        var offsets = new int[rows.Length + 1];
        for (var i = 0; i < rows.Length; i++)
        {
            offsets[i + 1] = offsets[i] + rows[i].Weight + 1;
        }

        var bytes = rows.IsEmpty ? [] : new byte[offsets[^1] - 1];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i].CopyElement(bytes.AsSpan(offsets[i], rows[i].Weight));
            if (i > 0)
            {
                bytes[offsets[i] - 1] = (byte)',';
            }
        }

        return new LeafList(bytes, offsets);
    }
}
