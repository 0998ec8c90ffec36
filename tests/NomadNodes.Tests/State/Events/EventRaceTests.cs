using NomadNodes.State.Events;
using NomadNodes.Tests.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Events;

/// <summary>Readers by the hundred against a writer. The clock stands still: nobody is dropped, so a lost wake-up hangs and fails.</summary>
public sealed class EventRaceTests
{
    private const ulong Last = 2_000;

    [Theory]
    [InlineData(10)]
    [InlineData(200)]
    public async Task Followers_MissNothingAndReadNothingTwice_IfTheyComeWhileTheWriterRuns(int followers)
    {
        using var log = new EventLog(100, new ManualTimeProvider());
        var readers = Enumerable.Range(0, followers).Select(_ => Task.Run(() => ReadToLastAsync(log))).ToList();
        for (var index = 1UL; index <= Last; index++)
        {
            log.Append([Sample.Batch(index)]);
            if (index % 64 == 0) await Task.Yield();
        }

        var firsts = await Task.WhenAll(readers).WaitAsync(Watch.TooLong);
        Assert.All(firsts, first => Assert.InRange(first, 1UL, Last));
        Assert.Equal(0, log.Followers);
    }

    [Fact]
    public async Task Followers_AllEnd_IfTheyComeWhileTheServerStops()
    {
        using var log = new EventLog(100, new ManualTimeProvider());
        var readers = Enumerable.Range(0, 1_000).Select(_ => Task.Run(() => ReadToEndAsync(log))).ToList();
        log.Stop();

        await Task.WhenAll(readers).WaitAsync(Watch.TooLong);
        Assert.Equal(0, log.Followers);
    }

    /// <summary>Gives the first index; all that come after it follow without a gap.</summary>
    private static async Task<ulong> ReadToLastAsync(EventLog log)
    {
        using var follower = log.Follow(0, () => Assert.Fail("Nobody is slow."));
        Assert.Same(EventBatch.Heartbeat, await follower.NextAsync());
        var first = (await follower.NextAsync())!.Index;
        for (var expected = first + 1; expected <= Last; expected++) Assert.Equal(expected, (await follower.NextAsync())!.Index);
        return first;
    }

    private static async Task ReadToEndAsync(EventLog log)
    {
        using var follower = log.Follow(0, () => Assert.Fail("Nobody is slow."));
        while (await follower.NextAsync() is { } batch) Assert.Same(EventBatch.Heartbeat, batch);
    }
}
