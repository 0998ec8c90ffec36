using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NomadNodes.Conformance.Http;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

/// <summary>One request that reached the tape server, and the way to answer it.</summary>
internal sealed class TapeConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;

    private TapeConnection(TcpClient client)
    {
        _client = client;
        _stream = client.GetStream();
    }

    public string Method { get; private set; } = "";

    public string Path { get; private set; } = "";

    public static async Task<TapeConnection> ReadAsync(TcpClient client, CancellationToken stop)
    {
        var connection = new TapeConnection(client);
        var bytes = new ByteReader(connection._stream);
        var line = (await bytes.LineAsync(stop)).Split(' ');
        (connection.Method, connection.Path) = (line[0], line[1]);
        var headers = await HeadersAsync(bytes, stop);
        if (headers.TryGetValue("Content-Length", out var length))
            await SkipAsync(bytes, int.Parse(length, CultureInfo.InvariantCulture), stop);
        else if (headers.ContainsKey("Transfer-Encoding"))
            await SkipChunksAsync(bytes, stop);
        return connection;
    }

    public async Task AnswerAsync(Answer answer, CancellationToken stop)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        await WriteAsync($"{Head(answer)}Content-Length: {body.Length}\r\n\r\n", stop);
        if (Method != "HEAD")
            await _stream.WriteAsync(body, stop);
        Dispose();
    }

    public Task OpenStreamAsync(Answer answer, CancellationToken stop) =>
        WriteAsync($"{Head(answer)}Transfer-Encoding: chunked\r\n\r\n3\r\n{{}}\n\r\n", stop);

    public Task WriteLineAsync(string line, CancellationToken stop) =>
        WriteAsync($"{Encoding.UTF8.GetByteCount(line) + 1:x}\r\n{line}\n\r\n", stop);

    public void Dispose() => _client.Dispose();

    private static string Head(Answer answer) =>
        $"HTTP/1.1 {answer.Status} Any\r\n{string.Concat(answer.Headers.Select(one => $"{one.Key}: {one.Value}\r\n"))}";

    private static async Task<Dictionary<string, string>> HeadersAsync(ByteReader bytes, CancellationToken stop)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var line = await bytes.LineAsync(stop); line.Length > 0; line = await bytes.LineAsync(stop))
            headers[line.Split(':')[0]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        return headers;
    }

    private static async Task SkipAsync(ByteReader bytes, int length, CancellationToken stop)
    {
        while (length > 0)
            length -= (await bytes.SomeAsync(length, stop)).Length;
    }

    private static async Task SkipChunksAsync(ByteReader bytes, CancellationToken stop)
    {
        int size;
        do
        {
            size = int.Parse(await bytes.LineAsync(stop), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            await SkipAsync(bytes, size + 2, stop);
        }
        while (size > 0);
    }

    private Task WriteAsync(string text, CancellationToken stop) => _stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask();
}
