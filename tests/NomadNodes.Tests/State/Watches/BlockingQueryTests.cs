using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Watches;

public sealed class BlockingQueryTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly WatchRegistry _watches = new();
    private readonly TimingWheel _deadlines;
    private readonly TestStore _store;
    private readonly BlockingQuery _blocking;

    public BlockingQueryTests()
    {
        _deadlines = new TimingWheel(_clock);
        _store = new TestStore(_watches);
        _blocking = new BlockingQuery(_watches, _deadlines, new Random(1));
        _store.Write("a", "b");
    }

    public void Dispose() => _deadlines.Dispose();

    [Fact]
    public void RunAsync_AnswersAtOnceWithoutAWatch_IfTheIndexIsZero()
    {
        var query = new TestQuery(() => throw new InvalidOperationException("No watch is wanted."), () => 0);

        Assert.True(Start(query, 0).IsCompletedSuccessfully);
        Assert.Equal((1, 1L), (query.Runs, _blocking.Runs));
    }

    [Fact]
    public async Task RunAsync_AnswersAtOnce_IfTheIndexIsBelow()
    {
        _store.Write("a");
        var answer = Start(_store.Read("a"), 1);

        Assert.True(answer.IsCompletedSuccessfully);
        Assert.Equal(2UL, await answer);
        Assert.Equal(0, _deadlines.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task RunAsync_WaitsForAGreaterIndex_IfTheIndexIsNotBelow(ulong index)
    {
        var answer = Start(_store.Read("a"), index);
        while (_store.Index < index)
        {
            _store.Write("a");
        }

        Assert.False(answer.IsCompleted);
        _store.Write("a");
        Assert.Equal(index + 1, await answer.WaitAsync(Watch.TooLong));
        Assert.Equal((0, 0), (_deadlines.Count, _clock.ArmedTimers));
    }

    [Fact]
    public async Task RunAsync_RunsOnceBeforeItsWakeAndNeverForAnothers_IfAThousandWait()
    {
        var queries = Enumerable.Range(0, 1_000).Select(i => _store.Read(TestStore.Key(i))).ToList();
        var answers = queries.Select(q => Start(q, 1)).ToList();
        Assert.Equal(1_000, _blocking.Runs);

        _store.Write(TestStore.Key(7));
        Assert.Equal(2UL, await answers[7].WaitAsync(Watch.TooLong));
        Assert.Equal(1_001, _blocking.Runs);
        Assert.Equal(2, queries[7].Runs);
        Assert.Equal(999, _deadlines.Count);
        _watches.Stop();
        await Task.WhenAll(answers).WaitAsync(Watch.TooLong);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 16)]
    [InlineData(300, 300)]
    [InlineData(301, 300)]
    [InlineData(100_000, 300)]
    [InlineData(0, 300)]
    [InlineData(-5, 300)]
    public async Task RunAsync_GivesTheLastAnswer_AfterTheWaitAndAtMostASixteenthMore(int wait, int waited)
    {
        var query = _store.Read("a");
        var answer = Start(query, 1, TimeSpan.FromSeconds(wait));
        _clock.Advance(TimeSpan.FromSeconds(waited) - TimeSpan.FromTicks(1));
        Assert.Equal(1, _deadlines.Count);

        _clock.Advance(TimeSpan.FromSeconds(waited / 16.0) + TimeSpan.FromMilliseconds(20));
        Assert.Equal(1UL, await answer.WaitAsync(Watch.TooLong));
        Assert.Equal(1, query.Runs);
    }

    [Fact]
    public async Task RunAsync_DoesNotExtendTheDeadline_IfWakesDoNotHelp()
    {
        var woken = new SemaphoreSlim(0);
        var query = new TestQuery(() => WatchKey.Whole(StateTable.Nodes), () => Released(woken));
        var answer = Start(query, 1, TimeSpan.FromSeconds(16));
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await woken.WaitAsync(Watch.TooLong));
            _clock.Advance(TimeSpan.FromSeconds(0.7));
            _store.Write("a");
        }

        Assert.False(answer.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal(1UL, await answer.WaitAsync(Watch.TooLong));
    }

    [Fact]
    public async Task RunAsync_GivesTheLastAnswer_IfTheClientIsGone()
    {
        using var client = new CancellationTokenSource();
        var answer = _blocking.RunAsync(_store.Read("a"), 1, TimeSpan.Zero, client.Token).AsTask();
        Assert.False(answer.IsCompleted);
        await client.CancelAsync();

        Assert.Equal(1UL, await answer.WaitAsync(Watch.TooLong));
        Assert.Equal(0, _deadlines.Count);
    }

    [Fact]
    public async Task RunAsync_GivesTheLastAnswer_IfTheRegistryStops()
    {
        var answers = Enumerable.Range(0, 500).Select(_ => Start(_store.ReadAll(), 1)).ToList();
        _watches.Stop();

        Assert.All(await Task.WhenAll(answers).WaitAsync(Watch.TooLong), a => Assert.Equal(1UL, a));
        Assert.Equal(1UL, await Start(_store.Read("a"), 1).WaitAsync(Watch.TooLong));
    }

    [Fact]
    public async Task RunAsync_AnswersWhateverTheIndex_IfAllAreReleased()
    {
        var query = _store.Read("a");
        var answer = Start(query, 10);
        _watches.ReleaseAll();

        Assert.Equal(1UL, await answer.WaitAsync(Watch.TooLong));
        Assert.Equal(2, query.Runs);
    }

    [Fact]
    public async Task RunAsync_RunsAgainAndWaitsOn_IfAllAreSignalled()
    {
        var ran = new SemaphoreSlim(0);
        var query = new TestQuery(() => WatchKey.Whole(StateTable.Nodes), () => Released(ran));
        var answer = Start(query, 10);
        _watches.SignalAll();
        Assert.True(await ran.WaitAsync(Watch.TooLong));
        Assert.True(await ran.WaitAsync(Watch.TooLong));

        Assert.False(answer.IsCompleted);
        _watches.Stop();
        await answer.WaitAsync(Watch.TooLong);
        Assert.Equal(2, query.Runs);
    }

    [Fact]
    public async Task RunAsync_SeesAWrite_IfItComesBetweenTheRunAndTheWait()
    {
        var first = true;
        var query = new TestQuery(() => WatchKey.Exact(StateTable.Nodes, "a"), () => ReadThenWrite(ref first));

        Assert.Equal(2UL, await Start(query, 1).WaitAsync(Watch.TooLong));
        Assert.Equal(2, query.Runs);
    }

    [Fact]
    public async Task RunAsync_WatchesWhatTheNewStateWants_IfTheKeysDependOnIt()
    {
        // A missing row watches its neighbourhood; once another row is nearer, only that one's.
        var query = new TestQuery(() => WatchKey.Prefix(StateTable.Nodes, _store.Rows.ContainsKey("cc1") ? "cc" : ""), () => _store.Index == 4 ? 4UL : 0);
        var answer = Start(query, 1);
        Assert.Equal(1, query.Runs);
        _store.Write("cc1");
        while (query.Runs < 3)
        {
            await Task.Yield();
        }

        _store.Write("a");
        Assert.Equal(3, query.Runs);
        _store.Write("cc2");
        Assert.Equal(4UL, await answer.WaitAsync(Watch.TooLong));
        Assert.Equal(4, query.Runs);
    }

    [Fact]
    public async Task RunAsync_LeavesNothingBehind_IfTheQueryThrows()
    {
        var fails = false;
        var query = new TestQuery(() => WatchKey.Whole(StateTable.Nodes), () => fails ? throw new InvalidOperationException("Broken.") : 0UL);
        var answer = Start(query, 1);
        fails = true;
        _store.Write("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => answer.WaitAsync(Watch.TooLong));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Start(query, 1));
        Assert.Equal(0, _deadlines.Count);
    }

    private static ulong Released(SemaphoreSlim semaphore)
    {
        semaphore.Release();
        return 1;
    }

    private Task<ulong> Start(TestQuery query, ulong index, TimeSpan wait = default) =>
        Watch.OutOfContext(() => _blocking.RunAsync(query, index, wait, default).AsTask());

    private ulong ReadThenWrite(ref bool first)
    {
        var read = _store.Rows["a"];
        if (first)
        {
            first = false;
            _store.Write("a");
        }

        return read;
    }
}
