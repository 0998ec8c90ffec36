using System.Text;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State;

/// <summary>What was written through a SQLite file is there when the file is opened again.</summary>
public sealed class ReopenedStoreTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Fact]
    public void Open_MakesAFreshState_ThatIsTheSameTheNextTime()
    {
        var first = Reopened(out var wasNew);
        var second = Reopened(out var isNew);

        Assert.True(wasNew);
        Assert.False(isNew);
        Assert.Equal(StateWrites.Fresh, first.Index);
        Assert.Equal((0UL, 1UL), (first.Nodes.Index, first.NodePools.Index));
        AssertSame(first, second);
    }

    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(2, 1)]
    [InlineData(3, 300)]
    public async Task Snapshot_IsTheSame_IfItIsLoadedAgain(int seed, int nodes)
    {
        var before = await WriteAsync(async store =>
        {
            var random = new RandomNodes(seed);
            var all = Enumerable.Range(0, nodes).Select(_ => random.Next()).ToList();
            await Task.WhenAll(all.Chunk(100).Select(chunk => store.WriteAsync(write => Store(write, chunk))));
            await store.WriteAsync(write => Register(write, all[0] with { NodePool = "by-a-node", Name = "again" }));
            await store.WriteAsync(write => Remove(write, all[^1]));
        });

        Assert.Equal(nodes - 1, before.Nodes.Count);
        AssertSame(before, Reopened(out _));
    }

    [Fact]
    public async Task Snapshot_IsTheSame_IfItsLastWriteReplacedIt()
    {
        var before = await WriteAsync(async store =>
        {
            await store.WriteAsync(write => Store(write, [.. Enumerable.Range(0, 50).Select(i => StateWrites.Node(i))]));
            await store.ReplaceAsync((old, clock) =>
            {
                var write = new WriteTransaction(FreshState.Create(old.Identity), clock);
                write.Put(7, "new");
                return write.ToSnapshot();
            });
        });

        Assert.Equal((StateWrites.Fresh + 1, 1), (before.Index, before.Nodes.Count));
        AssertSame(before, Reopened(out _));
    }

    [Fact]
    public async Task NextIndex_FollowsTheLastOne_IfTheStoreIsOpenedAgain()
    {
        var before = await WriteAsync(store => store.PutAsync(1));
        var after = await WriteAsync(store => store.PutAsync(2));

        Assert.Equal(before.Index + 1, after.Index);
        Assert.Equal(2, after.Nodes.Count);
    }

    public void Dispose() => _directory.Dispose();

    private static ulong Store(WriteTransaction write, IReadOnlyList<Node> nodes)
    {
        foreach (var node in nodes)
        {
            var index = write.NextIndex();
            write.Nodes.Put(node with { CreateIndex = index, ModifyIndex = index }, index);
        }

        return write.Index;
    }

    private static ulong Register(WriteTransaction write, Node node)
    {
        NodeRegistration.Register(write, node);
        return write.Index;
    }

    private static ulong Remove(WriteTransaction write, Node node)
    {
        var index = write.NextIndex();
        write.Nodes.Remove(UuidKey.Of(node.ID), index);
        return index;
    }

    private static void AssertSame(Snapshot one, Snapshot other)
    {
        Assert.Equal(one.Identity, other.Identity);
        Assert.Equal((one.Index, one.Nodes.Index, one.NodePools.Index), (other.Index, other.Nodes.Index, other.NodePools.Index));
        AssertSame(one.NodePools, other.NodePools);
        AssertSame(one.Nodes, other.Nodes);
        AssertSame(WholeState.ToBatch(null, one), WholeState.ToBatch(null, other));
    }

    private static void AssertSame<TKey, T>(Table<TKey, T> one, Table<TKey, T> other)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        Assert.Equal(one.Count, other.Count);
        var right = other.Rows.First();
        for (var left = one.Rows.First(); left.IsValid; left.MoveNext(), right.MoveNext())
        {
            Assert.Equal(left.Key, right.Key);
            AssertSame(left.Row.Element, right.Row.Element);
            AssertSame(left.Row.Full, right.Row.Full);
        }
    }

    /// <summary>Secrets and all else that the wire does not show.</summary>
    private static void AssertSame(StorageBatch one, StorageBatch other)
    {
        Assert.Equal(one.Rows.Select(row => row with { Document = default }), other.Rows.Select(row => row with { Document = default }));
        foreach (var (left, right) in one.Rows.Zip(other.Rows)) AssertSame(left.Document, right.Document);
    }

    // The quick way first: there are many, and they are long.
    private static void AssertSame(ReadOnlyMemory<byte> one, ReadOnlyMemory<byte> other)
    {
        if (!one.Span.SequenceEqual(other.Span)) Assert.Equal(Encoding.UTF8.GetString(one.Span), Encoding.UTF8.GetString(other.Span));
    }

    private async Task<Snapshot> WriteAsync(Func<StateStore, Task> write)
    {
        using var store = Open(out _);
        await write(store);
        return store.Current;
    }

    [Fact]
    public async Task TableIndexesWithoutRows_AreThereAgain_IfAReplacementSetThem()
    {
        using (var store = Open(out _)) await store.ReplaceAsync((old, _) => old with { Index = 30, Allocs = old.Allocs with { Index = 21 }, Jobs = old.Jobs with { Index = 22 } });

        var state = Reopened(out _);
        Assert.Equal((30UL, 21UL, 22UL), (state.Index, state.Allocs.Index, state.Jobs.Index));
    }

    [Fact]
    public void FirstSave_IsTheSeededState_SoThatNoStopCanLeaveAnEmptyOne()
    {
        var storage = new SavingStorage();

        using var store = StateStore.Open(
            storage, new WatchRegistry(), new EventLog(100, TimeProvider.System), new ManualTimeProvider(), Guid.NewGuid, fresh => fresh with { Index = 12 }, out _);

        Assert.Equal(12UL, Assert.Single(storage.Saved).RaftIndex);
    }

    private Snapshot Reopened(out bool isNew)
    {
        using var store = Open(out isNew);
        return store.Current;
    }

    private StateStore Open(out bool isNew) => StateStore.Open(_directory.Open(), new WatchRegistry(), new EventLog(100, TimeProvider.System), new ManualTimeProvider(), Guid.NewGuid, null, out isNew);

    private sealed class SavingStorage : IStateStorage
    {
        public List<StorageBatch> Saved { get; } = [];

        public StoredState Load() => StoredState.Empty;

        public void Save(StorageBatch batch) => Saved.Add(batch);

        public void Dispose()
        {
        }
    }
}
