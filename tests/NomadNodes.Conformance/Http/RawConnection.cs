using System.Net.Sockets;

namespace NomadNodes.Conformance.Http;

/// <summary>A fresh connection for one request and its answer.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _client = new() { NoDelay = true };

    private RawConnection()
    {
    }

    public ResponseReader Response { get; private set; } = new(Stream.Null);

    public static async Task<RawConnection> SendAsync(Uri server, RawRequest request, CancellationToken stop)
    {
        var bytes = request.ToBytes(server.Authority);
        var connection = new RawConnection();
        try
        {
            await connection._client.ConnectAsync(server.Host, server.Port, stop);
            var stream = connection._client.GetStream();
            await stream.WriteAsync(bytes, stop);
            connection.Response = new ResponseReader(stream);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();
}
