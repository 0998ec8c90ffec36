using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

/// <summary>Our pipeline on a real loopback port, in front of endpoints that say their name and what they were given.</summary>
internal sealed class EchoApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoApp(WebApplication app) => _app = app;

    internal int Port => new Uri(Addresses.Single()).Port;

    internal ListLogger Log { get; private init; } = new();

    private ICollection<string> Addresses => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;

    internal static async Task<EchoApp> StartAsync(Action<IEndpointRouteBuilder>? map = null)
    {
        var log = new ListLogger();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<KestrelServerOptions>(
            options => KestrelSetup.Configure(options, IPAddress.Loopback, 0, maxBodySize: 1024));
        var app = builder.Build();
        var routes = new EndpointRoutes(app.Services);
        (map ?? MapEchoes)(routes);
        app.UseNomadHttp(routes, new RequestCounters());
        app.RunEndpoint();
        await app.StartAsync();
        return new EchoApp(app) { Log = log };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Answers <c>name</c>, or <c>name[id]</c>.</summary>
    internal static void MapEcho(IEndpointRouteBuilder app, string pattern, string name, params string[] methods)
    {
        RequestDelegate handler = context => Answer.WriteAsync(context, "text/plain", Encoding.UTF8.GetBytes(Describe(context, name)));
        if (methods.Length == 0)
            app.Map(pattern, handler);
        else
            app.MapMethods(pattern, methods, handler);
    }

    private static string Describe(HttpContext context, string name) =>
        context.Request.RouteValues.TryGetValue("id", out var id) ? $"{name}[{id}]" : name;

    private static void MapEchoes(IEndpointRouteBuilder app)
    {
        MapEcho(app, "/v1/nodes", "nodes", "GET");
        MapEcho(app, "/v1/node/{id}", "node", "GET");
        MapEcho(app, "/v1/node/{id}/allocations", "allocations", "GET");
        MapEcho(app, "/v1/node/{id}/drain", "drain", "PUT", "POST");
        MapEcho(app, "/v1/node/pools", "pools", "GET");
        MapEcho(app, "/v1/node/pools", "make-pool", "PUT", "POST");
        MapEcho(app, "/v1/node/pool/{id}", "pool", "GET", "PUT", "POST", "DELETE");
        MapEcho(app, "/v1/node/pool/{id}/nodes", "pool-nodes", "GET");
        MapEcho(app, "/v1/namespace", "make-namespace", "PUT");
        MapEcho(app, "/v1/namespace/{id}", "namespace", "GET");
        MapEcho(app, "/v1/deep/{id}/b", "b");
        MapEcho(app, "/v1/deep/{id}/a/b", "a-b");
        MapEcho(app, "/.well-known/jwks.json", "jwks", "GET");
        MapEcho(app, "/_emulator/nodes/{id}", "control", "GET");
        app.MapGet("/v1/fails", IResult () => throw new InvalidOperationException("the secret reason"));
    }
}
