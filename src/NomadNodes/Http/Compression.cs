using System.IO.Compression;

namespace NomadNodes.Http;

internal static class Compression
{
    // What Go's compressors write for nothing at all: one empty stored block.
    private static readonly byte[] EmptyDeflate = [1, 0, 0, 0xFF, 0xFF];
    private static readonly byte[] EmptyGzip = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, .. EmptyDeflate, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>The compressed form of an empty body: 23 bytes of gzip, 5 of deflate.</summary>
    internal static ReadOnlyMemory<byte> Nothing(ContentCoding coding) => coding == ContentCoding.Gzip ? EmptyGzip : EmptyDeflate;

    /// <param name="body">Not empty.</param>
    /// <param name="coding">Deflate has no zlib wrapper.</param>
    internal static PooledBuffer Compress<TBody>(TBody body, ContentCoding coding)
        where TBody : IBody
    {
        var compressed = new PooledBuffer();
        using var compressor = Compressor(coding, new BufferStream(compressed));
        for (var i = 0; i < body.Count; i++)
            compressor.Write(body[i].Span);
        return compressed;
    }

    private static Stream Compressor(ContentCoding coding, BufferStream target) => coding == ContentCoding.Gzip
        ? new GZipStream(target, CompressionLevel.Fastest)
        : new DeflateStream(target, CompressionLevel.Fastest);
}
