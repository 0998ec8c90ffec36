using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

public sealed class GroupCommitTests : IDisposable
{
    private const int Writes = 64;

    private readonly HeldStorage _storage = new();
    private readonly StateStore _store;

    public GroupCommitTests() => _store = StateWrites.Open(_storage);

    [Fact]
    public async Task Writes_AreSavedInTwoBatches_IfTheyQueueWhileOneIsSaved()
    {
        var writes = await QueueWhileHeldAsync();
        _storage.Release();
        var indexes = await Task.WhenAll(writes);

        Assert.Equal(Enumerable.Range(1, Writes).Select(i => StateWrites.Fresh + (ulong)i), indexes);
        Assert.Equal([1, Writes - 1], _storage.Saved.Select(batch => batch.Rows.Count));
        Assert.Equal([indexes[0], indexes[^1]], _storage.Saved.Select(batch => batch.RaftIndex));
        Assert.Equal(2, _store.Commits);
    }

    [Fact]
    public async Task Writes_AreNeitherVisibleNorAnsweredNorSignalled_IfTheyAreNotYetSaved()
    {
        var before = _store.Current;
        var reader = _store.Watches.CreateWaiter();
        var keys = default(WatchSet);
        keys.Add(WatchKey.Whole(StateTable.Nodes));
        _store.Watches.Register(reader, keys);
        var woken = reader.WaitAsync().AsTask();

        var writes = await QueueWhileHeldAsync();

        Assert.Same(before, _store.Current);
        Assert.DoesNotContain(writes, write => write.IsCompleted);
        Assert.False(woken.IsCompleted);
        _storage.Release();
        await Task.WhenAll(writes);
        Assert.Equal(Writes, _store.Current.Nodes.Count);
        Assert.Equal(WaitOutcome.Signalled, await woken.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Write_IsVisible_OnceItIsAnswered()
    {
        var seen = await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            var index = await _store.PutAsync(i);
            var now = _store.Current;
            return now.Index >= index && now.Nodes.Index >= index && now.Nodes.Find(StateWrites.Key(i))?.Record.ModifyIndex == index;
        }));

        Assert.DoesNotContain(false, seen);
    }

    [Fact]
    public async Task Indexes_Ascend_HoweverManyThreadsWrite()
    {
        var last = new ulong[8];
        await Task.WhenAll(Enumerable.Range(0, last.Length).Select(thread => Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
            {
                var index = await _store.PutAsync((thread * 1000) + i);
                Assert.True(index > last[thread]);
                last[thread] = index;
            }
        })));

        Assert.Equal(StateWrites.Fresh + 1600, last.Max());
        Assert.Equal(last.Max(), _store.Current.Index);
        Assert.Equal(1600, _store.Current.Nodes.Count);
        Assert.Equal(_storage.Saved.Select(batch => batch.RaftIndex).Order().Distinct(), _storage.Saved.Select(batch => batch.RaftIndex));
    }

    [Fact]
    public async Task Batch_HasEachRowOnceInItsLastState_IfItIsWrittenTwice()
    {
        await QueueWhileHeldAsync(1);
        var first = _store.PutAsync(7, "first");
        var second = _store.WriteAsync(write => (write.Nodes.Find(StateWrites.Key(7))?.Name, write.Put(7, "second")));
        _storage.Release();

        Assert.Equal(("first", await first + 1), await second);
        Assert.Equal([StateWrites.RowName(7)], _storage.Saved[^1].Describe());
        Assert.Equal(await first + 1, _storage.Saved[^1].Rows[0].ModifyIndex);
        Assert.Equal(await first + 1, Assert.Single(_storage.Saved[^1].TableIndexes).Index);
    }

    [Fact]
    public async Task Callers_GoOnElsewhere_ThanOnTheWritersThread()
    {
        var held = _storage.HoldAsync();
        var writer = _store.WriteAsync(write => (write.Put(1), Environment.CurrentManagedThreadId).Item2);
        var caller = writer.ContinueWith(_ => Environment.CurrentManagedThreadId, default, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await held;
        _storage.Release();

        Assert.NotEqual(await writer, await caller);
    }

    public void Dispose()
    {
        _storage.Release();
        _store.Dispose();
    }

    private async Task<List<Task<ulong>>> QueueWhileHeldAsync(int writes = Writes)
    {
        var held = _storage.HoldAsync();
        var queued = new List<Task<ulong>> { _store.PutAsync(0) };
        await held;
        queued.AddRange(Enumerable.Range(1, writes - 1).Select(i => _store.PutAsync(i)));
        return queued;
    }
}
