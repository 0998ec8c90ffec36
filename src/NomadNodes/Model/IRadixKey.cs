namespace NomadNodes.Model;

/// <summary>A key that a radix tree would hold as bytes, in the same order.</summary>
internal interface IRadixKey<TSelf>
    where TSelf : struct
{
    /// <summary>Bytes of every key.</summary>
    static abstract int Length { get; }

    /// <summary>The key that begins with <paramref name="prefix"/> and has <paramref name="padding"/> in all bytes after it.</summary>
    static abstract TSelf FromPrefix(ReadOnlySpan<byte> prefix, byte padding);

    /// <summary>Writes the key's <see cref="Length"/> bytes.</summary>
    void CopyTo(Span<byte> destination);
}
