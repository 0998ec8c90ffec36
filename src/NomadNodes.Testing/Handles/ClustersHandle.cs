using System.Net;
using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>Further clusters in the server's process, each in memory and isolated from all others: one for each test, where the tests share one container.</summary>
public sealed class ClustersHandle
{
    private const string Path = "/_emulator/clusters";

    private readonly ServerLink _link;

    internal ClustersHandle(ServerLink link) => _link = link;

    /// <summary>Makes one. It is gone when what is returned is disposed.</summary>
    /// <param name="name">A part of a host name, <c>orders-test-1</c>: clients that can set no header find it at <c>NAME.localhost</c>.</param>
    /// <param name="configure">What is to be otherwise than by default.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NomadControlException">There is one of that name, or there are too many.</exception>
    public async Task<NomadServer> CreateAsync(string name, Action<ClusterOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new ClusterOptions();
        configure?.Invoke(options);
        await _link.SendAsync(HttpMethod.Post, PathOf(name), ToJson(options), cancellationToken);
        var link = new ServerLink(_link.Target with { Cluster = name }) { Patience = _link.Patience };
        try
        {
            var isAclOn = options.Acl ?? (await link.GetAsync<ServerStatus>("/_emulator", cancellationToken)).Acl;
            var reseeding = new Reseeding(null, isAclOn, null);
            await reseeding.SeedAsync(link, cancellationToken);
            return new NomadServer(link, () => RemoveIfThereAsync(name), reseeding);
        }
        catch
        {
            link.Dispose();
            await RemoveIfThereAsync(name);
            throw;
        }
    }

    /// <summary>All that there are, but for the server's own.</summary>
    public async Task<IReadOnlyList<ClusterInfo>> ListAsync(CancellationToken cancellationToken = default) => (await _link.GetAsync<ClusterList>(Path, cancellationToken)).Clusters;

    /// <exception cref="NomadControlException">There is no such cluster.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, PathOf(name), null, cancellationToken);

    private static string PathOf(string name) => $"{Path}/{LinkPath.Segment(name)}";

    private static JsonObject ToJson(ClusterOptions options)
    {
        var body = new JsonObject();
        if (options.Seed is not null) body["Seed"] = options.Seed;
        if (options.Simulation is not null) body["Simulation"] = LinkJson.NameOf(options.Simulation);
        if (options.Edition is not null) body["Edition"] = LinkJson.NameOf(options.Edition);
        if (options.Acl is not null) body["Acl"] = options.Acl;
        var clock = new JsonObject();
        if (options.Clock is not null) clock["Mode"] = LinkJson.NameOf(options.Clock);
        if (options.ClockScale is not null) clock["Scale"] = options.ClockScale;
        if (options.ClockStart is { } start) clock["Now"] = LinkJson.TextOf(start);
        if (clock.Count > 0) body["Clock"] = clock;
        return body;
    }

    // A server that has stopped has no clusters any more.
    private async ValueTask RemoveIfThereAsync(string name)
    {
        if (_link.IsEnded) return;
        var answer = await _link.ExchangeAsync(HttpMethod.Delete, PathOf(name), null, CancellationToken.None);
        if (answer.Status is not HttpStatusCode.NotFound) answer.Checked();
    }

    private sealed record ClusterList(IReadOnlyList<ClusterInfo> Clusters);
}
