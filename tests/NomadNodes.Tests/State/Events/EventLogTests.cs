using NomadNodes.State.Events;
using NomadNodes.Tests.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Events;

public sealed class EventLogTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly EventLog _log;
    private int _cutOffs;

    public EventLogTests() => _log = new EventLog(2, _time);

    [Fact]
    public async Task Follower_IsToldThePastAndWhatComes_AfterAHeartbeat()
    {
        Append(1, 2);
        using var follower = Follow(0);
        Assert.Same(EventBatch.Heartbeat, await NextAsync(follower));
        Append(3);

        Assert.Equal([1, 2, 3], await TakeAsync(follower, 3));
    }

    [Fact]
    public async Task Follower_Waits_UntilSomethingIsAppended()
    {
        using var follower = await StartedAsync(0);
        var next = Watch.OutOfContext(() => follower.NextAsync().AsTask());
        Assert.False(next.IsCompleted);

        Append(5);
        Assert.Equal(5UL, (await next.WaitAsync(Watch.TooLong))!.Index);
    }

    [Fact]
    public async Task Past_IsOneBatchMoreThanAskedFor()
    {
        Append(1, 2, 3, 4);

        Assert.Equal([2, 3, 4], await TakeAsync(await StartedAsync(0), 3));
    }

    [Fact]
    public async Task Heartbeats_ComeEveryThirtySeconds_WhateverElseIsTold()
    {
        using var follower = await StartedAsync(0);
        _time.Advance(TimeSpan.FromSeconds(29.5));
        Append(1);
        Assert.Equal(1UL, (await NextAsync(follower))!.Index);

        foreach (var seconds in new[] { 1, 30, 30 })
        {
            var next = Watch.OutOfContext(() => follower.NextAsync().AsTask());
            Assert.False(next.IsCompleted);
            _time.Advance(TimeSpan.FromSeconds(seconds));
            Assert.Same(EventBatch.Heartbeat, await next.WaitAsync(Watch.TooLong));
        }
    }

    [Fact]
    public void Ticker_IsOff_WhileNobodyListens()
    {
        Assert.Equal(0, _time.ArmedTimers);
        var (first, second) = (Follow(0), Follow(0));
        Assert.Equal((1, 2), (_time.ArmedTimers, _log.Followers));
        first.Dispose();
        Assert.Equal(1, _time.ArmedTimers);
        second.Dispose();
        Assert.Equal((0, 0), (_time.ArmedTimers, _log.Followers));
    }

    [Fact]
    public async Task Follower_IsDropped_IfItStaysBehindTheRing()
    {
        using var slow = await StartedAsync(0);
        using var quick = await StartedAsync(0);
        Append(1, 2, 3, 4, 5);
        Assert.Equal([1, 2, 3, 4, 5], await TakeAsync(quick, 5));
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.True(slow.IsOver);
        Assert.Null(slow.ReadUpTo);
        Assert.Null(await NextAsync(slow));
        Assert.False(quick.IsOver);
        Append(6);
        Assert.Equal([6], await TakeAsync(quick, 1));
    }

    [Fact]
    public async Task Follower_GoesOn_IfItCatchesUpInTime()
    {
        using var follower = await StartedAsync(0);
        Append([.. Enumerable.Range(1, 1000).Select(i => (ulong)i)]);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1000, (await TakeAsync(follower, 1000)).Count);
        _time.Advance(TimeSpan.FromSeconds(2));

        Append(1001, 1002, 1003, 1004);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([1001, 1002, 1003, 1004], await TakeAsync(follower, 4));
    }

    [Fact]
    public async Task Follower_IsCutOff_IfItIsSentOneLineForFortySeconds()
    {
        using var stuck = await StartedAsync(0);
        using var moving = _log.Follow(0, () => Assert.Fail("A stream that moves was cut off."));
        Append(1);
        Assert.Equal(1UL, (await NextAsync(stuck))!.Index);
        for (var seconds = 0; seconds < 40; seconds += 5)
        {
            Assert.NotNull(await NextAsync(moving));
            Append(2);
            _time.Advance(TimeSpan.FromSeconds(5));
            Assert.Equal(0, _cutOffs);
        }

        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, _cutOffs);
        Assert.True(stuck.IsOver);
    }

    [Fact]
    public void Follower_IsNotCutOff_WhileItWaits()
    {
        using var follower = Follow(0);
        _time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(0, _cutOffs);
        Assert.False(follower.IsOver);
    }

    [Fact]
    public async Task Reset_EndsTheStreamsAndForgetsThePast()
    {
        Append(1, 2);
        using var follower = await StartedAsync(0);
        _log.Reset();
        Assert.Null(await NextAsync(follower));

        using var later = await StartedAsync(0);
        Append(1);
        Assert.Equal([1], await TakeAsync(later, 1));
    }

    [Fact]
    public async Task Stop_EndsTheStreamsThatWaitAndThoseToCome()
    {
        using var follower = await StartedAsync(0);
        var next = Watch.OutOfContext(() => follower.NextAsync().AsTask());
        _log.Stop();

        Assert.Null(await next.WaitAsync(Watch.TooLong));
        using var later = Follow(0);
        Assert.Null(await NextAsync(later));
    }

    public void Dispose() => _log.Dispose();

    private static async Task<EventBatch?> NextAsync(EventFollower follower) => await follower.NextAsync().AsTask().WaitAsync(Watch.TooLong);

    private static async Task<List<ulong>> TakeAsync(EventFollower follower, int count)
    {
        var indexes = new List<ulong>();
        while (indexes.Count < count) indexes.Add((await NextAsync(follower))!.Index);
        return indexes;
    }

    private EventFollower Follow(ulong index) => _log.Follow(index, () => _cutOffs++);

    private async Task<EventFollower> StartedAsync(ulong index)
    {
        var follower = Follow(index);
        Assert.Same(EventBatch.Heartbeat, await NextAsync(follower));
        return follower;
    }

    private void Append(params ulong[] indexes) => _log.Append([.. indexes.Select(Sample.Batch)]);
}
