using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace NomadNodes.Http;

/// <summary>The web server underneath, set so that it adds, refuses and cuts off no more than Go's does.</summary>
internal static class KestrelSetup
{
    /// <summary>Go: the block of request line and headers.</summary>
    private const int HeaderLimit = 1024 * 1024;

    // Not infinite: Kestrel adds it to the time of now, and an overflow ends connections at once.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(3650);

    /// <summary>Also what a slow reader can make the server hold.</summary>
    private const int ResponseBufferSize = 256 * 1024;

    /// <param name="options">Of this server alone: nothing is read from the environment here.</param>
    /// <param name="address">Where to listen.</param>
    /// <param name="port">0: any free one.</param>
    /// <param name="maxBodySize">In bytes; null: unlimited, as on a real server.</param>
    /// <param name="tls">Null: plain HTTP.</param>
    internal static void Configure(KestrelServerOptions options, IPAddress address, int port, long? maxBodySize, HttpsConnectionAdapterOptions? tls = null)
    {
        options.AddServerHeader = false;
        // Go: with an absolute URL as target, the Host header is ignored.
        options.AllowHostHeaderOverride = true;
        // Go takes any byte in a header value.
        options.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
        Configure(options.Limits, maxBodySize);
        options.Listen(address, port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            if (tls is not null) listen.UseHttps(tls);
        });
    }

    /// <summary>Room for a burst of connections, such as a fleet of clients that comes back at once.</summary>
    internal static void Configure(SocketTransportOptions options) => options.Backlog = 4096;

    private static void Configure(KestrelServerLimits limits, long? maxBodySize)
    {
        limits.MaxRequestBodySize = maxBodySize;
        limits.MaxRequestLineSize = HeaderLimit;
        limits.MaxRequestHeadersTotalSize = HeaderLimit;
        limits.MaxRequestHeaderCount = 10_000;
        limits.MaxRequestBufferSize = HeaderLimit;
        limits.MaxResponseBufferSize = ResponseBufferSize;
        // Nomad: no read, write or idle timeouts; a client may be as slow as it likes, and long polls are slow by design.
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        limits.KeepAliveTimeout = Patience;
        limits.RequestHeadersTimeout = Patience;
    }
}
