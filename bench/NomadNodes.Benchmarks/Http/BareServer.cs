using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using NomadNodes.Http;

namespace NomadNodes.Benchmarks.Http;

/// <summary>
/// What the web server alone can do: one terminal middleware that sends one recorded response, with the same headers, framing and sizes of
/// writes, whatever is asked.
/// </summary>
internal sealed class BareServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BareServer(WebApplication app) => _app = app;

    internal int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    internal static async Task<BareServer> StartAsync(WireResponse response)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<KestrelServerOptions>(options => KestrelSetup.Configure(options, IPAddress.Loopback, 0, maxBodySize: null));
        builder.Services.Configure<SocketTransportOptions>(KestrelSetup.Configure);
        var app = builder.Build();
        app.Run(context => SendAsync(context, response));
        await app.StartAsync();
        return new BareServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task SendAsync(HttpContext context, WireResponse response)
    {
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        foreach (var piece in response.Pieces) await context.Response.BodyWriter.WriteAsync(piece);
    }
}
