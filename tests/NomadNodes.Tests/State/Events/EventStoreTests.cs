using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Events;

/// <summary>When the store tells what its writes told.</summary>
public sealed class EventStoreTests : IDisposable
{
    private readonly FailingStorage _storage = new();
    private readonly EventLog _log = new(100, new ManualTimeProvider());
    private readonly StateStore _store;
    private readonly EventFollower _follower;

    public EventStoreTests()
    {
        _store = StateStore.Open(_storage, new WatchRegistry(), _log, new ManualTimeProvider(), Guid.NewGuid, null, out _);
        _follower = _log.Follow(0, () => Assert.Fail("Nobody is slow."));
    }

    [Fact]
    public async Task Write_IsToldOnceItIsVisible()
    {
        var writes = Enumerable.Range(0, 200).Select(i => _store.WriteAsync(write => Upsert(write, $"p{i}"))).ToList();

        Assert.Same(EventBatch.Heartbeat, await NextAsync());
        for (var i = 0; i < writes.Count; i++)
        {
            var batch = await NextAsync();
            Assert.Equal(8UL + (ulong)i, batch!.Index);
            Assert.True(_store.Current.Index >= batch.Index);
            Assert.NotNull(_store.Current.NodePools.Find(new TextKey(batch.Events[0].Key)));
        }

        await Task.WhenAll(writes);
    }

    [Fact]
    public async Task Write_IsToldBeforeItIsAnswered()
    {
        Assert.Same(EventBatch.Heartbeat, await NextAsync());
        await _store.WriteAsync(write => Upsert(write, "a"));

        Assert.Equal(8UL, _follower.ReadUpTo!.Next!.Batch!.Index);
    }

    [Fact]
    public async Task Write_IsToldToNobody_IfItCannotBeSaved()
    {
        _storage.Fails = true;
        await Assert.ThrowsAsync<StorageException>(() => _store.WriteAsync(write => Upsert(write, "lost")));
        _storage.Fails = false;
        await _store.WriteAsync(write => Upsert(write, "kept"));

        Assert.Same(EventBatch.Heartbeat, await NextAsync());
        var batch = await NextAsync();
        Assert.Equal((8UL, "kept"), (batch!.Index, Assert.Single(batch.Events).Key));
    }

    [Fact]
    public async Task Write_IsToldToNobody_IfItThrows()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.WriteAsync<int>(write =>
        {
            Upsert(write, "lost");
            throw new InvalidOperationException();
        }));
        await _store.WriteAsync(write => Upsert(write, "kept"));

        Assert.Same(EventBatch.Heartbeat, await NextAsync());
        Assert.Equal("kept", (await NextAsync())!.Events[0].Key);
    }

    [Fact]
    public async Task Replacement_EndsTheStreams_ButNotIfItCannotBeSaved()
    {
        _storage.Fails = true;
        await Assert.ThrowsAsync<StorageException>(() => _store.ReplaceAsync((current, _) => current));
        Assert.False(_follower.IsOver);

        _storage.Fails = false;
        await _store.ReplaceAsync((current, _) => current);
        Assert.True(_follower.IsOver);
    }

    public void Dispose()
    {
        _store.Dispose();
        _log.Dispose();
    }

    private static ulong Upsert(WriteTransaction write, string name)
    {
        var pool = new NodePool { Name = name, ModifyIndex = write.NextIndex() };
        write.NodePools.Put(pool, write.Index);
        write.Events.NodePool(EventType.NodePoolUpserted, pool);
        return write.Index;
    }

    private async Task<EventBatch?> NextAsync() => await _follower.NextAsync().AsTask().WaitAsync(Watch.TooLong);

    private sealed class FailingStorage : IStateStorage
    {
        public volatile bool Fails;

        public StoredState Load() => StoredState.Empty;

        public void Save(StorageBatch batch)
        {
            if (Fails) throw new StorageException("The disk is full.");
        }

        public void Dispose()
        {
        }
    }
}
