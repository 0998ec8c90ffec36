using NomadNodes.Testing.Builders;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The node pools.</summary>
public sealed class PoolsHandle
{
    private readonly ServerLink _link;

    internal PoolsHandle(ServerLink link) => _link = link;

    /// <summary>Makes a pool, or replaces the one of that name.</summary>
    public async Task<NomadPool> AddAsync(string name, Action<PoolBuilder>? build = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var pool = new PoolBuilder(name);
        build?.Invoke(pool);
        await _link.SendAsync(HttpMethod.Put, "/v1/node/pools", pool.ToJson(), cancellationToken);
        return await GetAsync(name, cancellationToken);
    }

    /// <exception cref="NomadControlException">There is no such pool.</exception>
    public Task<NomadPool> GetAsync(string name, CancellationToken cancellationToken = default) => _link.GetAsync<NomadPool>(PathOf(name), cancellationToken);

    /// <summary>Null when there is no such pool.</summary>
    public Task<NomadPool?> FindOrNullAsync(string name, CancellationToken cancellationToken = default) => _link.FindOrNullAsync<NomadPool>(PathOf(name), cancellationToken);

    /// <summary>All pools, the built-in ones <c>all</c> and <c>default</c> among them.</summary>
    public Task<IReadOnlyList<NomadPool>> ListAsync(CancellationToken cancellationToken = default) => _link.GetAsync<IReadOnlyList<NomadPool>>("/v1/node/pools", cancellationToken);

    /// <summary>The nodes that are in it.</summary>
    public Task<IReadOnlyList<NomadNodeStub>> NodesAsync(string name, CancellationToken cancellationToken = default) =>
        _link.GetAsync<IReadOnlyList<NomadNodeStub>>(PathOf(name) + "/nodes", cancellationToken);

    /// <exception cref="NomadControlException">There is no such pool, or it has nodes or jobs.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, PathOf(name), null, cancellationToken);

    private static string PathOf(string name) => $"/v1/node/pool/{LinkPath.Segment(name)}";
}
