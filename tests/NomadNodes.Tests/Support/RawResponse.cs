using System.IO.Compression;
using System.Text;

namespace NomadNodes.Tests.Support;

/// <param name="StatusLine">Such as <c>HTTP/1.1 200 OK</c>.</param>
/// <param name="Headers">Whole lines, as spelled and in their order.</param>
internal sealed record RawResponse(string StatusLine, IReadOnlyList<string> Headers)
{
    /// <summary>Without its framing.</summary>
    internal byte[] Body { get; init; } = [];

    /// <summary>Empty when the body was not chunked.</summary>
    internal IReadOnlyList<int> ChunkSizes { get; init; } = [];

    internal int Status => int.Parse(StatusLine.Split(' ')[1]);

    internal string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The value of the first header of that name, spelled like that; null where there is none.</summary>
    internal string? Header(string name) =>
        Headers.FirstOrDefault(line => line.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..]
        ?? (Headers.Contains(name + ":") ? "" : null);

    /// <summary>All header lines but the date, sorted.</summary>
    internal IEnumerable<string> HeadersButDate =>
        Headers.Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    internal string Gunzip()
    {
        using var stream = new GZipStream(new MemoryStream(Body), CompressionMode.Decompress);
        return ReadAll(stream);
    }

    internal string Inflate()
    {
        using var stream = new DeflateStream(new MemoryStream(Body), CompressionMode.Decompress);
        return ReadAll(stream);
    }

    private static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
