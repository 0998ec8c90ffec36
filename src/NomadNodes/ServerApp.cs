using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NomadNodes.Http;
using NomadNodes.OpenApi;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes;

/// <summary>
/// A running server: the composition root that the executable and the fixture share. Everything it uses is its own, so that one process can
/// run many.
/// </summary>
public sealed class ServerApp : IAsyncDisposable
{
    // A blocked reader ends at once when the server stops; this is for what is being written.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;
    private readonly Cluster _cluster;
    private readonly ClusterDirectory _others;
    private readonly ClusterPipeline _pipeline;
    private readonly Lazy<Task> _stop;
    private readonly ServerLog _log;

    private int _isDisposed;

    private ServerApp(WebApplication app, Cluster cluster, ClusterDirectory others, ClusterPipeline pipeline, ServerLog log, ServerSettings settings)
    {
        _log = log;
        _app = app;
        _cluster = cluster;
        _others = others;
        _pipeline = pipeline;
        _stop = new Lazy<Task>(StopAsync);
        Settings = settings;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public ServerSettings Settings { get; }

    /// <summary>Where the server listens, with the port that it got.</summary>
    public Uri Address { get; }

    /// <summary>How many nodes there are now.</summary>
    public int NodeCount => _cluster.Store.Current.Nodes.Count;

    /// <summary>The server's own UUID.</summary>
    public string ServerId => _cluster.Store.Current.Identity.ServerId;

    /// <summary>Speaks in the server's log.</summary>
    /// <param name="category">The part that speaks.</param>
    public ILogger CreateLog(string category) => _log.Factory.CreateLogger(category);

    /// <summary>The server's parts, for tests that look inside.</summary>
    internal Cluster Cluster => _cluster;

    /// <summary>The other clusters, for the same.</summary>
    internal ClusterDirectory Others => _others;

    /// <summary>Every endpoint that it has, for tests that hold documents against them.</summary>
    internal IReadOnlyList<Endpoint> Endpoints => _pipeline.Endpoints;

    /// <summary>Starts a server; it answers when the task ends.</summary>
    /// <param name="settings">Checked first.</param>
    /// <param name="time">The source of real time, which the cluster's clock follows; the system's when null.</param>
    /// <param name="log">Takes the lines of the log, one at a time and from any thread, in the place of standard output.</param>
    /// <exception cref="SettingsException">The settings are wrong; all faults are listed.</exception>
    /// <exception cref="StorageException">The data directory cannot be used.</exception>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static Task<ServerApp> StartAsync(ServerSettings settings, TimeProvider? time = null, Action<string>? log = null) =>
        StartAsync(settings, time ?? TimeProvider.System, TimeProvider.System, log);

    /// <summary>As the other one, for tests that turn the time of event streams by hand too.</summary>
    internal static async Task<ServerApp> StartAsync(ServerSettings settings, TimeProvider time, TimeProvider streamTime, Action<string>? log = null)
    {
        var faults = SettingsCheck.FaultsOf(settings);
        if (faults.Count > 0) throw new SettingsException(faults);

        var tls = TlsSetup.LoadOrNull(settings.Http.Tls);
        var serverLog = LogSetup.Create(settings.Log, log);
        // Side by side: neither needs the other, and each takes a good part of a start.
        var building = Task.Run(() => Build(settings, tls, serverLog));
        Cluster? cluster = null;
        try
        {
            var seeds = new SeedCatalog(settings);
            cluster = await Cluster.OpenAsync(settings, time, streamTime, seeds, serverLog.Factory);
            var app = await building;
            var others = new ClusterDirectory(app.Services, settings, seeds, time, streamTime);
            var pipeline = new ClusterPipeline(app.Services, settings, cluster, others);
            app.Services.GetRequiredService<DocumentedEndpoints>().All = pipeline.Endpoints;
            app.Run(new ClusterHosts(pipeline.Answer, others, settings.Control).AnswerAsync);
            await Task.WhenAll(ListenAsync(app, settings.Http), Task.Run(pipeline.WarmUpAsync));
            var server = new ServerApp(app, cluster, others, pipeline, serverLog, settings);
            others.AnswerAt(server.Address);
            cluster.AnswerAt(server.Address);
            return server;
        }
        catch
        {
            if (cluster is not null) await cluster.DisposeAsync();
            await Task.WhenAny(building);
            if (building.IsCompletedSuccessfully) await building.Result.DisposeAsync();
            serverLog.Dispose();
            throw;
        }
    }

    /// <summary>Ends every wait, answers what is being answered, saves what is queued, closes the data. Further calls wait for the first.</summary>
    public ValueTask DisposeAsync() => new(_stop.Value);

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1) return;
        _cluster.EndWaits();
        _others.EndWaits();
        using var patience = new CancellationTokenSource(StopPatience);
        try
        {
            await _app.StopAsync(patience.Token);
            await _app.DisposeAsync();
        }
        finally
        {
            // Whatever a stop comes to, the data is closed and the directory is free.
            try
            {
                await _others.DisposeAsync();
            }
            finally
            {
                await _cluster.DisposeAsync();
                _log.Dispose();
            }
        }
    }

    private static async Task ListenAsync(WebApplication app, HttpSettings http)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new IOException(
                $"The server cannot listen on {http.Address}, port {http.Port}: {error.GetBaseException().Message}. "
                + "Stop what uses them, or set Http:Address and Http:Port to others (port 0 takes a free one).",
                error);
        }
    }

    private static WebApplication Build(ServerSettings settings, HttpsConnectionAdapterOptions? tls, ServerLog log)
    {
        // Empty: no appsettings.json of the current folder, no ASPNETCORE_URLS, no console lifetime.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        log.AddTo(builder.Services);
        builder.Services.AddRoutingCore();
        builder.Services.AddApiDocument();
        builder.WebHost.UseKestrelCore();
        var address = SettingsCheck.ParseAddress(settings.Http.Address)!;
        builder.Services.Configure<KestrelServerOptions>(options =>
        {
            KestrelSetup.Configure(options, address, settings.Http.Port, settings.Http.MaxBodyBytes, tls);
            options.Limits.MaxConcurrentConnections = settings.Http.MaxConnections;
        });
        builder.Services.Configure<SocketTransportOptions>(KestrelSetup.Configure);
        return builder.Build();
    }
}
