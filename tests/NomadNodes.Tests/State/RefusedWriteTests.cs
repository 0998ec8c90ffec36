using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State;

/// <summary>Writes that come to nothing, alone and among others.</summary>
public sealed class RefusedWriteTests : IDisposable
{
    private const int Known = 1;
    private const int Doomed = 2;

    private readonly HeldStorage _storage = new();
    private readonly StateStore _store;

    public RefusedWriteTests() => _store = StateWrites.Open(_storage);

    /// <summary>What a write may have done before it fails.</summary>
    public static TheoryData<string> Deeds => ["add", "replace", "remove", "add, replace", "add, remove", "remove, add", "pool", "quiet pool", "index"];

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Write_LeavesTheOthersOfItsBatchAlone_IfItThrows(string deeds)
    {
        await _store.PutAsync(Known, "known");
        var blocker = await HoldAsync();
        var before = _store.PutAsync(10, "before");
        var failed = _store.WriteAsync<int>(write => throw Done(write, deeds));
        var after = _store.WriteAsync(write => (Pools: write.NodePools.Count, Nodes: write.Nodes.Count, Index: write.Put(11, "after")));
        _storage.Release();

        await Assert.ThrowsAsync<InvalidOperationException>(() => failed);
        Assert.Equal(await blocker + 1, await before);
        Assert.Equal((2, 3, await before + 1), await after);
        Assert.Equal([StateWrites.RowName(10), StateWrites.RowName(11)], _storage.Saved[^1].Describe().Order());
        Assert.Equal(["nodes"], _storage.Saved[^1].TableIndexes.Select(index => index.Table));
        Assert.Equal(["blocker", "known", "before", "after"], _store.Current.Names());
        Assert.Equal(1UL, _store.Current.NodePools.Index);
    }

    [Theory]
    [MemberData(nameof(Deeds))]
    public async Task Write_IsNotEvenSaved_IfItThrowsAlone(string deeds)
    {
        await _store.PutAsync(Known, "known");
        var (saved, state) = (_storage.Saved.Count, _store.Current);
        var reader = Reader();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _store.WriteAsync<int>(write => throw Done(write, deeds)));

        Assert.Equal(saved, _storage.Saved.Count);
        Assert.Same(state, _store.Current);
        reader.Complete(WaitOutcome.Deadline);
        Assert.Equal(WaitOutcome.Deadline, await reader.WaitAsync());
        Assert.Equal(state.Index + 1, await _store.PutAsync(3));
    }

    [Fact]
    public async Task Write_TakesBackWhatItDid_IfItRollsBackItself()
    {
        await _store.PutAsync(Known, "known");
        var state = _store.Current;

        Assert.Equal("no", await _store.WriteAsync(write =>
        {
            Do(write, "replace");
            Do(write, "index");
            write.Rollback();
            return "no";
        }));

        Assert.Same(state, _store.Current);
        Assert.Single(_storage.Saved);
    }

    [Fact]
    public async Task Write_SavesNothingAndTakesNoIndex_IfItChangesNothing()
    {
        var state = _store.Current;

        Assert.Equal(2, await _store.WriteAsync(write => write.NodePools.Count));

        Assert.Same(state, _store.Current);
        Assert.Empty(_storage.Saved);
        Assert.Equal(0, _store.Commits);
    }

    [Fact]
    public async Task Write_OfTheOneRowTwice_IsTakenBackToTheFirst_IfTheSecondThrows()
    {
        await HoldAsync();
        var first = _store.PutAsync(Known, "first");
        var second = _store.WriteAsync<int>(write => throw Done(write, "replace"));
        _storage.Release();

        await Assert.ThrowsAsync<InvalidOperationException>(() => second);
        Assert.Equal(await first, _store.Current.Index);
        Assert.Equal([StateWrites.RowName(Known)], _storage.Saved[^1].Describe());
        Assert.Equal(["blocker", "first"], _store.Current.Names());
    }

    [Fact]
    public async Task PutQuietly_StoresARow_AndLeavesTheTablesIndex()
    {
        var index = await _store.WriteAsync(write =>
        {
            Do(write, "quiet pool");
            return write.Put(Known);
        });

        Assert.Equal(1UL, _store.Current.NodePools.Index);
        Assert.Equal(3, _store.Current.NodePools.Count);
        Assert.Equal(["node_pools/doomed", StateWrites.RowName(Known)], _storage.Saved[^1].Describe().Order());
        Assert.Equal([("nodes", index)], _storage.Saved[^1].TableIndexes.Select(one => (one.Table, one.Index)));
    }

    public void Dispose()
    {
        _storage.Release();
        _store.Dispose();
    }

    private static InvalidOperationException Done(WriteTransaction write, string deeds)
    {
        foreach (var deed in deeds.Split(", ")) Do(write, deed);
        return new InvalidOperationException("On second thoughts, no.");
    }

    private static void Do(WriteTransaction write, string deed)
    {
        switch (deed)
        {
            case "add": write.Put(Doomed, "doomed"); break;
            case "replace": write.Put(Known, "replaced"); break;
            case "remove": write.Nodes.Remove(StateWrites.Key(Known), write.NextIndex()); break;
            case "pool": write.NodePools.Put(new NodePool { Name = "doomed" }, write.NextIndex()); break;
            case "quiet pool": write.NodePools.PutQuietly(new NodePool { Name = "doomed" }); break;
            case "index": write.NextIndex(); break;
            default: throw new ArgumentException(deed, nameof(deed));
        }
    }

    /// <summary>The writer is in the middle of a batch of one; what is queued now is the next batch.</summary>
    private async Task<Task<ulong>> HoldAsync()
    {
        var held = _storage.HoldAsync();
        var blocker = _store.PutAsync(0, "blocker");
        await held;
        return blocker;
    }

    private Waiter Reader()
    {
        var keys = default(WatchSet);
        keys.Add(WatchKey.Whole(StateTable.Nodes));
        keys.Add(WatchKey.Whole(StateTable.NodePools));
        var reader = _store.Watches.CreateWaiter();
        _store.Watches.Register(reader, keys);
        return reader;
    }
}
