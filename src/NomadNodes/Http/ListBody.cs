namespace NomadNodes.Http;

/// <summary>A JSON array out of slices that each hold one element, or several with their commas. The pieces are <c>[ a , b ]</c>.</summary>
internal readonly struct ListBody : IBody
{
    private static readonly byte[] Empty = "[]"u8.ToArray();
    private static readonly byte[] Open = "["u8.ToArray();
    private static readonly byte[] Comma = ","u8.ToArray();
    private static readonly byte[] Close = "]"u8.ToArray();

    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _slices;

    /// <param name="slices">None of them empty.</param>
    internal ListBody(IReadOnlyList<ReadOnlyMemory<byte>> slices)
    {
        _slices = slices;
        Length = 1 + Math.Max(slices.Count, 1);
        for (var i = 0; i < slices.Count; i++)
            Length += slices[i].Length;
    }

    public long Length { get; }

    public int Count => _slices.Count == 0 ? 1 : (2 * _slices.Count) + 1;

    public ReadOnlyMemory<byte> this[int piece]
    {
        get
        {
            if (_slices.Count == 0)
                return Empty;
            if (int.IsOddInteger(piece))
                return _slices[piece / 2];
            return piece == 0 ? Open : piece == Count - 1 ? Close : Comma;
        }
    }
}
