using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

public sealed class ClosedStoreTests : IDisposable
{
    private readonly HeldStorage _storage = new();
    private readonly StateStore _store;

    public ClosedStoreTests() => _store = StateWrites.Open(_storage);

    [Fact]
    public async Task Dispose_SavesAndAnswersWhatIsQueued_BeforeItClosesTheStorage()
    {
        var held = _storage.HoldAsync();
        var writes = new List<Task<ulong>> { _store.PutAsync(0) };
        await held;
        writes.AddRange(Enumerable.Range(1, 9).Select(i => _store.PutAsync(i)));
        var closed = Task.Run(_store.Dispose);
        Assert.False(closed.IsCompleted);
        _storage.Release();

        await closed.WaitAsync(Soon.TooLong);
        Assert.Equal(Enumerable.Range(8, 10).Select(i => (ulong)i), await Task.WhenAll(writes).WaitAsync(Soon.TooLong));
        Assert.Equal(2, _storage.SavedAtDispose);
        Assert.Equal(10, _storage.Saved.Sum(batch => batch.Rows.Count));
    }

    [Fact]
    public async Task Writes_AreRefused_OnceTheStoreIsClosed()
    {
        _store.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.PutAsync(1));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.ReplaceAsync((old, _) => old));
        Assert.Empty(_storage.Saved);
        Assert.Equal(StateWrites.Fresh, _store.Current.Index);
    }

    [Fact]
    public async Task Readers_StopWaiting_IfTheStoreIsClosed()
    {
        var keys = default(WatchSet);
        keys.Add(WatchKey.Whole(StateTable.Nodes));
        var reader = _store.Watches.CreateWaiter();
        _store.Watches.Register(reader, keys);
        var outcome = reader.WaitAsync().AsTask();
        _store.Dispose();

        Assert.Equal(WaitOutcome.Stopped, await outcome.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public void Dispose_MayComeTwice()
    {
        _store.Dispose();
        _store.Dispose();

        Assert.Equal(0, _storage.SavedAtDispose);
    }

    public void Dispose()
    {
        _storage.Release();
        _store.Dispose();
    }
}
