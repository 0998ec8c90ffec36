using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NomadNodes.Tests.Control.Faults;

/// <summary>All the bytes of a connection on which one request is sent, until the server ends it.</summary>
internal static class WholeConnection
{
    /// <param name="port">On the loopback address.</param>
    /// <param name="line">Such as <c>GET /v1/nodes</c>.</param>
    /// <param name="headers">Whole lines, besides Host.</param>
    /// <returns>The head and the rest, as bytes one a character. Empty when the connection was reset before the head had come.</returns>
    public static async Task<(string Head, string Body)> ReadAsync(int port, string line, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(string.Concat([$"{line} HTTP/1.1\r\nHost: localhost\r\n", .. headers.Select(one => one + "\r\n"), "\r\n"])));
        var text = await ReadAllAsync(stream);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return end < 0 ? (text, "") : (text[..end], text[(end + 4)..]);
    }

    private static async Task<string> ReadAllAsync(NetworkStream stream)
    {
        using var whole = new MemoryStream();
        try
        {
            await stream.CopyToAsync(whole);
        }
        catch (IOException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            // As good an end as any: what matters is what has come before it.
        }

        return Encoding.Latin1.GetString(whole.ToArray());
    }
}
