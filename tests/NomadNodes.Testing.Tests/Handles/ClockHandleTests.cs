using NomadNodes.Settings;
using NomadNodes.Testing.Tests.Support;

namespace NomadNodes.Testing.Tests.Handles;

public sealed class ClockHandleTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [ClassData(typeof(Servers))]
    public async Task AdvanceAsync_DoesAllThatIsDue(Reach reach)
    {
        await using var reached = await Reached.StartAsync(reach, o => o.Clock = ClockMode.Manual);
        var nomad = reached.Nomad;
        var silent = await nomad.Nodes.AddAsync();
        await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("web", j => j.WithCount(2));
        await nomad.Nodes.SilenceAsync(silent.ID);

        var clock = await nomad.Clock.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(("manual", Start.AddMinutes(10)), (clock.Mode, clock.Now));
        Assert.Equal("down", (await nomad.Nodes.GetAsync(silent.ID)).Status);
        Assert.Equal(2, (await nomad.Jobs.AllocationsAsync("web")).Count(one => one.ClientStatus == "running" && one.NodeID != silent.ID));
    }

    [Fact]
    public async Task SettleAsync_DoesWhatThereIsToDoNow()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);
        await nomad.Nodes.AddAsync();
        await nomad.Jobs.RegisterAsync("web");

        var clock = await nomad.Clock.SettleAsync();

        Assert.Equal(Start, clock.Now);
        Assert.Equal("pending", Assert.Single(await nomad.Jobs.AllocationsAsync("web")).ClientStatus);
    }

    [Fact]
    public async Task AdvanceAsync_WorksWithAClockThatRuns()
    {
        await using var nomad = await NomadServer.StartAsync();
        var before = (await nomad.Clock.GetAsync()).Now;

        var after = (await nomad.Clock.AdvanceAsync(TimeSpan.FromHours(1))).Now;

        Assert.InRange(after - before, TimeSpan.FromHours(1), TimeSpan.FromHours(2));
    }

    [Fact]
    public async Task SetAsync_ChangesWhatIsSaid()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);

        var later = await nomad.Clock.SetAsync(now: Start.AddDays(1).ToOffset(TimeSpan.FromHours(2)));
        var scaled = await nomad.Clock.SetAsync(ClockMode.Scaled, scale: 60);

        Assert.Equal(("manual", Start.AddDays(1)), (later.Mode, later.Now));
        Assert.Equal(("scaled", 60), (scaled.Mode, scaled.Scale));
    }

    [Fact]
    public async Task SetAsync_SaysSo_IfTheTimeIsOver()
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);

        await Assert.ThrowsAsync<NomadControlException>(() => nomad.Clock.SetAsync(now: Start.AddDays(-1)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => nomad.Clock.AdvanceAsync(TimeSpan.FromSeconds(-1)));
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(15_000L)]
    [InlineData(25_000_001L)]
    public async Task AdvanceAsync_IsExact(long ticks)
    {
        await using var nomad = await NomadServer.StartAsync(o => o.Clock = ClockMode.Manual);

        Assert.Equal(Start.AddTicks(ticks), (await nomad.Clock.AdvanceAsync(TimeSpan.FromTicks(ticks))).Now);
    }
}
