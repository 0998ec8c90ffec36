using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

public sealed class ReplacementTests : IDisposable
{
    private readonly HeldStorage _storage = new();
    private readonly StateStore _store;

    public ReplacementTests() => _store = StateWrites.Open(_storage);

    [Fact]
    public async Task Replacement_KeepsItsPlaceAmongTheWrites()
    {
        var held = _storage.HoldAsync();
        var first = _store.PutAsync(0, "first");
        await held;
        var before = _store.PutAsync(1, "before");
        var replaced = _store.ReplaceAsync(Fresh);
        var between = _store.PutAsync(2, "between");
        var again = _store.ReplaceAsync(Fresh);
        var after = _store.PutAsync(3, "after");
        _storage.Release();

        Assert.Equal([8UL, 9, 8, 8], await Task.WhenAll(first, before, between, after));
        Assert.Equal(StateWrites.Fresh, (await replaced).Index);
        Assert.Equal(["after"], _store.Current.Names());
        Assert.NotSame(await replaced, await again);
        Assert.Equal([8UL, 9, 7, 8, 7, 8], _storage.Saved.Select(batch => batch.RaftIndex));
    }

    [Fact]
    public async Task Replacement_SavesTheNewRows_AndDeletesThoseThatOnlyTheOldStateHad()
    {
        await _store.PutAsync(1, "both");
        await _store.PutAsync(2, "old");
        await _store.ReplaceAsync((old, clock) =>
        {
            var write = new WriteTransaction(Fresh(old, clock), clock);
            write.Put(1, "both again");
            write.Put(3, "new");
            return write.ToSnapshot();
        });

        var batch = _storage.Saved[^1];
        var expected = new[] { "-" + StateWrites.RowName(2), "autopilot_config/", "namespaces/default", "node_pools/all", "node_pools/default", StateWrites.RowName(1), StateWrites.RowName(3), "scheduler_config/" };
        Assert.Equal(expected, batch.Describe().Order(StringComparer.Ordinal));
        Assert.Equal(
            [("acl_bootstrap", 0UL), ("acl_policies", 0UL), ("acl_roles", 0UL), ("acl_tokens", 0UL), ("allocs", 0UL), ("autopilot_config", 4UL), ("deployments", 0UL), ("evals", 0UL), ("job_summaries", 0UL), ("jobs", 0UL), ("namespaces", 1UL), ("node_pools", 1UL), ("nodes", 9UL), ("scheduler_config", 5UL)],
            batch.TableIndexes.Select(index => (index.Table, index.Index)).Order());
        Assert.Equal(_store.Current.Identity, WholeState.ToIdentity(StoredState.Empty with { Meta = batch.Meta }));
    }

    [Fact]
    public async Task Replacement_ReleasesEveryReader_WhateverItWaitsFor()
    {
        WatchKey[] keys =
        [
            WatchKey.Whole(StateTable.Nodes), WatchKey.Exact(StateTable.Nodes, "a"), WatchKey.Prefix(StateTable.Nodes, "b"),
            WatchKey.Whole(StateTable.NodePools), WatchKey.Exact(StateTable.Allocs, "c", WatchSpace.Node), WatchKey.Prefix(StateTable.Jobs, ""),
        ];
        var readers = keys.SelectMany(key => Enumerable.Repeat(key, 100)).Select(Wait).ToList();

        await _store.ReplaceAsync(Fresh);

        Assert.Equal([WaitOutcome.Released], (await Task.WhenAll(readers).WaitAsync(Soon.TooLong)).Distinct());
    }

    [Fact]
    public async Task Replacement_LeavesTheOldState_IfItCannotBeSaved()
    {
        await _store.PutAsync(1, "kept");
        var (state, reader) = (_store.Current, Wait(WatchKey.Whole(StateTable.Nodes)));
        _storage.Failure = new StorageException("The disk is full.");

        Assert.Same(_storage.Failure, await Assert.ThrowsAsync<StorageException>(() => _store.ReplaceAsync(Fresh)));
        Assert.Same(state, _store.Current);
        Assert.False(reader.IsCompleted);
        _storage.Failure = null;
        Assert.Equal(state.Index + 1, await _store.PutAsync(2));
        Assert.Equal(WaitOutcome.Signalled, await reader.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Replacement_LeavesTheOldState_IfItCannotBeMade()
    {
        var state = _store.Current;

        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.ReplaceAsync((_, _) => throw new InvalidOperationException("No.")));
        Assert.Same(state, _store.Current);
        Assert.Empty(_storage.Saved);
    }

    public void Dispose()
    {
        _storage.Release();
        _store.Dispose();
    }

    private static Snapshot Fresh(Snapshot old, TimeProvider clock) => FreshState.Create(old.Identity);

    private Task<WaitOutcome> Wait(WatchKey key)
    {
        var keys = default(WatchSet);
        keys.Add(key);
        var reader = _store.Watches.CreateWaiter();
        _store.Watches.Register(reader, keys);
        return reader.WaitAsync().AsTask();
    }
}
