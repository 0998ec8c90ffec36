using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NomadNodes.Tests.Support;

/// <summary>One connection that sends exactly the bytes it is given, and shows exactly the bytes that come back.</summary>
internal sealed class RawHttp : IDisposable
{
    private readonly TcpClient _client = new();
    private readonly BufferedStream _stream;

    internal RawHttp(int port)
    {
        _client.Connect(IPAddress.Loopback, port);
        _stream = new BufferedStream(_client.GetStream());
    }

    /// <summary>Sends a request without a body and reads its answer.</summary>
    /// <param name="port">On the loopback address.</param>
    /// <param name="line">Such as <c>GET /v1/nodes</c>.</param>
    /// <param name="headers">Whole lines, besides Host.</param>
    internal static RawResponse Exchange(int port, string line, params string[] headers)
    {
        using var connection = new RawHttp(port);
        return connection.Send(line, headers);
    }

    internal RawResponse Send(string line, params string[] headers)
    {
        SendText(string.Concat([$"{line} HTTP/1.1\r\nHost: localhost\r\n", .. headers.Select(header => header + "\r\n"), "\r\n"]));
        return Receive(line.Split(' ')[0]);
    }

    internal void SendText(string text)
    {
        _stream.Write(Encoding.Latin1.GetBytes(text));
        _stream.Flush();
    }

    internal RawResponse Receive(string method)
    {
        var statusLine = ReadLine();
        var headers = new List<string>();
        for (var line = ReadLine(); line.Length > 0; line = ReadLine())
            headers.Add(line);
        var response = new RawResponse(statusLine, headers);
        if (method == "HEAD")
            return response;
        if (response.Header("Transfer-Encoding") == "chunked")
            return ReadChunks(response);
        return response with { Body = response.Header("Content-Length") is { } length ? ReadBytes(int.Parse(length)) : ReadToEnd() };
    }

    /// <summary>Whether the server has closed its side; waits until it says something.</summary>
    internal bool IsAtEnd() => _stream.ReadByte() < 0;

    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private RawResponse ReadChunks(RawResponse response)
    {
        var chunks = new List<byte[]>();
        for (var size = ReadChunkSize(); size > 0; size = ReadChunkSize())
        {
            chunks.Add(ReadBytes(size));
            ReadLine();
        }
        ReadLine();
        return response with { Body = [.. chunks.SelectMany(chunk => chunk)], ChunkSizes = [.. chunks.Select(chunk => chunk.Length)] };
    }

    private int ReadChunkSize() => Convert.ToInt32(ReadLine(), 16);

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var value = _stream.ReadByte(); value != '\n'; value = _stream.ReadByte())
        {
            if (value < 0)
                throw new EndOfStreamException($"The connection ended after '{line}'.");
            line.Append((char)value);
        }
        return line.ToString().TrimEnd('\r');
    }

    private byte[] ReadBytes(int length)
    {
        var bytes = new byte[length];
        _stream.ReadExactly(bytes);
        return bytes;
    }

    private byte[] ReadToEnd()
    {
        using var rest = new MemoryStream();
        _stream.CopyTo(rest);
        return rest.ToArray();
    }
}
