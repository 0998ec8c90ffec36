using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>States that are kept under a name, to come back to. They outlive a reset.</summary>
public sealed class SnapshotsHandle
{
    private const string Path = "/_emulator/snapshots";

    private readonly ServerLink _link;
    private readonly Reseeding _reseeding;

    internal SnapshotsHandle(ServerLink link, Reseeding reseeding)
    {
        _link = link;
        _reseeding = reseeding;
    }

    /// <summary>Keeps the state as it is now; one of that name is replaced.</summary>
    public Task<SnapshotInfo> SaveAsync(string name, CancellationToken cancellationToken = default) => _link.PutAsync<SnapshotInfo>(PathOf(name), null, cancellationToken);

    /// <summary>Back to that state, to its index too; whoever waits goes on waiting for what comes after it.</summary>
    /// <exception cref="NomadControlException">There is no such snapshot.</exception>
    public async Task RestoreAsync(string name, CancellationToken cancellationToken = default)
    {
        await _link.SendAsync(HttpMethod.Post, PathOf(name) + "/restore", null, cancellationToken);
        await _reseeding.EnsureTokenAsync(_link, cancellationToken);
    }

    /// <summary>All that are kept.</summary>
    public async Task<IReadOnlyList<SnapshotInfo>> ListAsync(CancellationToken cancellationToken = default) => (await _link.GetAsync<SnapshotList>(Path, cancellationToken)).Snapshots;

    /// <summary>One of them as a document, as <see cref="StateHandle.ExportAsync"/> gives the present state.</summary>
    public Task<string> ExportAsync(string name, bool withSecrets = false, CancellationToken cancellationToken = default) => _link.ExportAsync(PathOf(name), withSecrets, cancellationToken);

    /// <exception cref="NomadControlException">There is no such snapshot.</exception>
    public Task RemoveAsync(string name, CancellationToken cancellationToken = default) => _link.SendAsync(HttpMethod.Delete, PathOf(name), null, cancellationToken);

    private static string PathOf(string name) => $"{Path}/{LinkPath.Segment(name)}";

    private sealed record SnapshotList(IReadOnlyList<SnapshotInfo> Snapshots);
}
