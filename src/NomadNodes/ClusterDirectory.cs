using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NomadNodes.Control;
using NomadNodes.Errors;
using NomadNodes.Services;
using NomadNodes.Services.Seeding;
using NomadNodes.Settings;

namespace NomadNodes;

/// <summary>The clusters of a server besides the one it started with, all in memory.</summary>
/// <param name="services">Of the server.</param>
/// <param name="settings">Of the server.</param>
/// <param name="seeds">Of the server.</param>
/// <param name="time">The source of real time.</param>
/// <param name="streamTime">For the heartbeats of event streams.</param>
internal sealed class ClusterDirectory(IServiceProvider services, ServerSettings settings, SeedCatalog seeds, TimeProvider time, TimeProvider streamTime) : IClusterDirectory, IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, FurtherCluster> _clusters = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Task, FurtherCluster> _closing = new();
    // A request may come before the server has said where it listens.
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private volatile bool _isStopping;

    public IReadOnlyList<string> Names => [.. _clusters.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The server listens there now.</summary>
    public void AnswerAt(Uri address) => _address.SetResult(address);

    public Uri AddressOf(string name) => new UriBuilder(_address.Task.Result) { Host = name + ClusterHosts.Suffix }.Uri;

    /// <summary>Null where there is no such cluster.</summary>
    public FurtherCluster? Find(string name) => _clusters.GetValueOrDefault(name);

    public async Task<Outcome<Uri>> AddAsync(string name, ClusterOrder order)
    {
        if (_clusters.ContainsKey(name)) return ClusterErrors.Exists(name);
        if (Interlocked.Increment(ref _count) > settings.Control.MaxClusters)
        {
            Interlocked.Decrement(ref _count);
            return ClusterErrors.TooMany(settings.Control.MaxClusters);
        }

        try
        {
            if (await OpenAsync(name, order) is not { } refusal) return AddressOf(name);
            Interlocked.Decrement(ref _count);
            return refusal;
        }
        catch
        {
            Interlocked.Decrement(ref _count);
            throw;
        }
    }

    public async Task<ApiError?> RemoveAsync(string name, HttpContext context)
    {
        if (!_clusters.TryRemove(name, out var cluster)) return ClusterErrors.Missing(name, Names);
        var closing = Close(cluster);
        // Who asks from within is waited for by the closing, not the other way round.
        if (context.Features.Get<FurtherCluster>() != cluster) await closing;
        return null;
    }

    /// <summary>Every wait and stream of every cluster ends: the server is about to stop.</summary>
    public void EndWaits()
    {
        _isStopping = true;
        foreach (var name in _clusters.Keys)
        {
            if (_clusters.TryRemove(name, out var cluster)) _ = Close(cluster);
        }
    }

    public async ValueTask DisposeAsync()
    {
        EndWaits();
        await Task.WhenAll(_closing.Keys);
    }

    private async Task<ApiError?> OpenAsync(string name, ClusterOrder order)
    {
        var own = order.ApplyTo(settings);
        var address = await _address.Task;
        var cluster = await Cluster.OpenAsync(own, time, streamTime, seeds, services.GetRequiredService<ILoggerFactory>());
        var further = new FurtherCluster(cluster, new ClusterPipeline(services, own, cluster, this, name));
        if (!_clusters.TryAdd(name, further))
        {
            await cluster.DisposeAsync();
            return ClusterErrors.Exists(name);
        }

        cluster.AnswerAt(address);
        // Either the stop has seen it among the clusters, or this sees the stop.
        if (!_isStopping || !_clusters.TryRemove(name, out _)) return null;
        await Close(further);
        return ClusterErrors.Stopping;
    }

    private Task Close(FurtherCluster cluster)
    {
        Interlocked.Decrement(ref _count);
        var closing = cluster.CloseAsync(time);
        // One that fails stays, and is told when the server is disposed.
        if (_closing.TryAdd(closing, cluster)) closing.ContinueWith(done => _closing.TryRemove(done, out _), default, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return closing;
    }
}
