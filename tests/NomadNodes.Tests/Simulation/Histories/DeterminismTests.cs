namespace NomadNodes.Tests.Simulation.Histories;

public sealed class DeterminismTests
{
    [Fact]
    public async Task SameSeed_GivesTheSameHistory_ByteForByte()
    {
        await using var first = await PlayAsync(seed: 42);
        await using var second = await PlayAsync(seed: 42);

        Assert.InRange(first.Index, 2000UL, ulong.MaxValue);
        AssertSame(first, second);
    }

    [Fact]
    public async Task AnotherSeed_GivesAnotherHistory()
    {
        await using var first = await PlayAsync(seed: 42, calls: 20);
        await using var second = await PlayAsync(seed: 43, calls: 20);

        Assert.NotEqual(first.Lines(), second.Lines());
    }

    [Fact]
    public async Task OneLongAdvance_DoesAllThatIsDue_AsManyShortOnesDo()
    {
        await using var atOnce = await PlayAsync(seed: 7, calls: 100);
        await using var bit = await PlayAsync(seed: 7, calls: 100);
        var before = atOnce.Index;

        await atOnce.History.AdvanceAsync(TimeSpan.FromHours(6));
        for (var i = 0; i < 360; i++) await bit.History.AdvanceAsync(TimeSpan.FromMinutes(1));

        Assert.InRange(atOnce.Index, before + 10, ulong.MaxValue);
        AssertSame(atOnce, bit);
    }

    private static async Task<RecordedCluster> PlayAsync(long seed, int calls = 300)
    {
        var cluster = await RecordedCluster.OpenAsync(seed, calls: 11);
        await cluster.History.PlayAsync(calls);
        return cluster;
    }

    private static void AssertSame(RecordedCluster one, RecordedCluster other)
    {
        Assert.Equal(one.Index, other.Index);
        Assert.Equal(one.Lines(), other.Lines());
    }
}
