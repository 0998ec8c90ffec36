using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NomadNodes.Api;
using NomadNodes.Control;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Settings;

namespace NomadNodes;

/// <summary>What the requests of one cluster pass, in order; nothing of it is shared with another cluster.</summary>
internal sealed class ClusterPipeline
{
    private readonly EndpointRoutes _routes;
    private readonly RequestCounters _counters = new();

    /// <param name="services">Of the server.</param>
    /// <param name="settings">Checked.</param>
    /// <param name="cluster">What answers.</param>
    /// <param name="clusters">The others.</param>
    /// <param name="name">What the log calls it; empty for the first one.</param>
    public ClusterPipeline(IServiceProvider services, ServerSettings settings, Cluster cluster, IClusterDirectory clusters, string name = "")
    {
        _routes = new EndpointRoutes(services);
        Map(cluster, clusters);
        var app = new ApplicationBuilder(services);
        Use(app, settings, cluster, name);
        Answer = app.Build();
    }

    /// <summary>Answers a request.</summary>
    public RequestDelegate Answer { get; }

    /// <summary>Everything that can answer.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _routes.All;

    /// <summary>
    /// Answers a request that nobody sees, counts or hears of: code is compiled and tables are made for it that the first client would wait for. For the time in which the web
    /// server begins to listen.
    /// </summary>
    public Task WarmUpAsync()
    {
        var app = new ApplicationBuilder(_routes.ServiceProvider);
        app.UseNomadHttp(_routes, new RequestCounters());
        app.RunEndpoint();
        var context = new DefaultHttpContext { RequestServices = _routes.ServiceProvider };
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = "/v1/nodes";
        return app.Build()(context);
    }

    // Order matters: the log line tells what became of a request, whatever fails behind it.
    private void Use(ApplicationBuilder app, ServerSettings settings, Cluster cluster, string name)
    {
        app.UseMiddleware<RequestLog>(name);
        app.UseTraffic(cluster.Traffic);
        app.UseNomadHttp(_routes, _counters);
        ControlGuard.Use(app, settings.Control);
        app.UseApiPage();
        app.RunEndpoint();
    }

    private void Map(Cluster cluster, IClusterDirectory clusters)
    {
        _routes.MapNomad(cluster.Services, _counters);
        _routes.MapControl(cluster.Services, cluster.Clock, cluster.Traffic, clusters, _counters);
        _routes.MapApiDocument();
    }
}
