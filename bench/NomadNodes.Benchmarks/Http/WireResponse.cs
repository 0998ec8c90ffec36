using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace NomadNodes.Benchmarks.Http;

/// <summary>A response as it came over the wire.</summary>
/// <param name="Headers">But those that the web server adds by itself.</param>
/// <param name="Pieces">The body as it was written: its chunks, or all of it.</param>
internal sealed record WireResponse(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, IReadOnlyList<byte[]> Pieces)
{
    private static readonly string[] TheServersOwn = ["Date", "Transfer-Encoding"];

    internal long Length => Pieces.Sum(piece => (long)piece.Length);

    internal static WireResponse Fetch(int port, byte[] request)
    {
        using var client = new TcpClient("127.0.0.1", port);
        using var stream = new BufferedStream(client.GetStream());
        stream.Write(request);
        stream.Flush();
        if (ReadLine(stream) is not "HTTP/1.1 200 OK" and var status) throw new InvalidDataException(status);
        var headers = new List<KeyValuePair<string, StringValues>>();
        for (var line = ReadLine(stream); line.Length > 0; line = ReadLine(stream))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        var length = headers.Find(header => header.Key == "Content-Length").Value;
        return new(
            headers.FindAll(header => !TheServersOwn.Contains(header.Key)),
            length.Count == 0 ? ReadChunks(stream) : [ReadBytes(stream, int.Parse(length.ToString(), CultureInfo.InvariantCulture))]);
    }

    /// <summary>Whether a client could tell the two apart by more than the time of day.</summary>
    internal bool IsLike(WireResponse other) =>
        Headers.OrderBy(header => header.Key).SequenceEqual(other.Headers.OrderBy(header => header.Key))
        && Pieces.Count == other.Pieces.Count
        && Pieces.Zip(other.Pieces).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));

    private static List<byte[]> ReadChunks(Stream stream)
    {
        var chunks = new List<byte[]>();
        while (Convert.ToInt32(ReadLine(stream), 16) is > 0 and var size)
        {
            chunks.Add(ReadBytes(stream, size));
            ReadLine(stream);
        }

        return chunks;
    }

    private static byte[] ReadBytes(Stream stream, int length)
    {
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var next = stream.ReadByte(); next != '\n'; next = stream.ReadByte())
        {
            if (next < 0) throw new EndOfStreamException();
            line.Append((char)next);
        }

        return line.ToString().TrimEnd('\r');
    }
}
