using NomadNodes.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Watches;

/// <summary>Readers by the thousand against a writer. The clock stands still: no wait ends by its deadline, so a lost wake-up hangs and fails.</summary>
public sealed class BlockingRaceTests
{
    [Theory]
    [InlineData(1, 2_000, 400, 10_000)]
    [InlineData(2, 3_000, 3_000, 10_000)]
    [InlineData(3, 1_000, 1, 2_000)]
    public async Task Readers_SeeTheLastWriteOfTheirKey_WhileTheWriterRuns(int seed, int readers, int keys, int writes)
    {
        using var deadlines = new TimingWheel(new ManualTimeProvider());
        var watches = new WatchRegistry();
        var store = new TestStore(watches);
        var blocking = new BlockingQuery(watches, deadlines, new Random(seed));
        var random = new Random(seed);
        var plan = Enumerable.Range(0, writes).Select(_ => random.Next(keys)).ToList();
        store.Write([.. Enumerable.Range(0, keys).Select(TestStore.Key)]);

        var last = LastIndexes(keys, plan);
        var all = Enumerable.Range(0, readers).Select(i => Task.Run(() => FollowAsync(blocking, store.Read(TestStore.Key(i % keys)), last[i % keys]))).ToList();
        all.Add(Task.Run(() => FollowAsync(blocking, store.ReadAll(), (ulong)writes + 1)));
        plan.ForEach(k => store.Write(TestStore.Key(k)));

        await Task.WhenAll(all).WaitAsync(Watch.TooLong);
        Assert.Equal(0, deadlines.Count);
    }

    [Fact]
    public async Task Readers_AllWake_IfTenThousandWatchTheTable()
    {
        using var deadlines = new TimingWheel(new ManualTimeProvider());
        var watches = new WatchRegistry();
        var store = new TestStore(watches);
        var blocking = new BlockingQuery(watches, deadlines, new Random(1));
        store.Write("a");
        var all = Watch.OutOfContext(() =>
            Enumerable.Range(0, 10_000).Select(_ => blocking.RunAsync(store.ReadAll(), 1, TimeSpan.Zero, default).AsTask()).ToList());
        store.Write("b");

        Assert.Equal([2UL], (await Task.WhenAll(all).WaitAsync(Watch.TooLong)).Distinct());
        Assert.Equal(20_000, blocking.Runs);
    }

    /// <summary>All rows are made at index 1; the plan begins at 2.</summary>
    private static ulong[] LastIndexes(int keys, List<int> plan)
    {
        var last = Enumerable.Repeat(1UL, keys).ToArray();
        for (var i = 0; i < plan.Count; i++)
        {
            last[plan[i]] = (ulong)i + 2;
        }

        return last;
    }

    private static async Task FollowAsync(BlockingQuery blocking, TestQuery query, ulong last)
    {
        for (var index = 1UL; index < last;)
        {
            var seen = await blocking.RunAsync(query, index, TimeSpan.Zero, default);
            Assert.True(seen > index);
            index = seen;
        }
    }
}
