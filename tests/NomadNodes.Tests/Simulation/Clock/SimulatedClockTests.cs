using NomadNodes.Settings;
using NomadNodes.Simulation.Clock;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Simulation.Clock;

public sealed class SimulatedClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly ManualTimeProvider _real = new() { Start = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero) };
    private readonly List<string> _ran = [];

    [Theory]
    [InlineData(ClockMode.Real, 1, 10)]
    [InlineData(ClockMode.Real, 60, 10)]
    [InlineData(ClockMode.Scaled, 60, 600)]
    [InlineData(ClockMode.Scaled, 0.5, 5)]
    [InlineData(ClockMode.Manual, 60, 0)]
    public void Time_PassesAsTheModeSays(ClockMode mode, double scale, int seconds)
    {
        using var clock = Make(mode, scale);
        var (date, stamp) = (clock.GetUtcNow(), clock.GetTimestamp());

        _real.Advance(10 * Second);

        Assert.Equal(seconds * Second, clock.GetUtcNow() - date);
        Assert.Equal(seconds * Second, clock.GetElapsedTime(stamp));
    }

    [Fact]
    public void Date_StartsAtTheSetting_IfManual_ElseAtTheRealOne()
    {
        using var manual = Make(ClockMode.Manual);
        using var scaled = Make(ClockMode.Scaled, 60);
        using var real = Make(ClockMode.Real);

        Assert.Equal([new ClockSettings().Start, _real.Start, _real.Start], new[] { manual, scaled, real }.Select(clock => clock.GetUtcNow()));
    }

    [Fact]
    public void Time_GoesOnFromWhereItIs_IfTheModeChanges()
    {
        using var clock = Make(ClockMode.Scaled, 60);
        _real.Advance(Second);
        clock.Change(ClockMode.Manual, 1);
        _real.Advance(Second);
        Assert.Equal(_real.Start + (60 * Second), clock.GetUtcNow());

        clock.Change(ClockMode.Real, 1);
        _real.Advance(Second);
        Assert.Equal(_real.Start + (61 * Second), clock.GetUtcNow());

        clock.Change(ClockMode.Scaled, 10);
        _real.Advance(Second);
        Assert.Equal(_real.Start + (71 * Second), clock.GetUtcNow());
    }

    [Theory]
    [InlineData(ClockMode.Real)]
    [InlineData(ClockMode.Manual)]
    public void Reset_ReturnsToTheSettings_AndStampsGoOn(ClockMode mode)
    {
        using var clock = Make(mode);
        var date = clock.GetUtcNow();
        clock.Change(ClockMode.Scaled, 100);
        _real.Advance(Second);
        var stamp = clock.GetTimestamp();

        clock.Reset();

        Assert.Equal((mode, 1d), (clock.Mode, clock.Scale));
        Assert.Equal(mode is ClockMode.Real ? _real.GetUtcNow() : date, clock.GetUtcNow());
        Assert.Equal(clock.ResetTime().GetUtcNow(), clock.GetUtcNow());
        Assert.Equal(stamp, clock.GetTimestamp());
    }

    [Theory]
    [InlineData(ClockMode.Real, 1, 10)]
    [InlineData(ClockMode.Scaled, 10, 1)]
    public void WhatIsDue_RunsWhenItsTimeComes(ClockMode mode, double scale, int realSeconds)
    {
        using var clock = Make(mode, scale);
        Schedule(clock, 10, "ten");

        _real.Advance((realSeconds * Second) - TimeSpan.FromMilliseconds(2));
        Assert.Empty(_ran);
        _real.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(["ten"], _ran);
        Assert.Equal(0, clock.Scheduled);
    }

    [Fact]
    public void WhatIsDue_RunsInOrderOfTimeAndThenOfScheduling()
    {
        using var clock = Make(ClockMode.Manual);
        foreach (var (seconds, name) in new[] { (2, "c"), (1, "a"), (2, "d"), (1, "b") }) Schedule(clock, seconds, name);

        while (clock.RunNext(clock.Hold() + (2 * Second).Ticks, clock.Epoch) && _ran.Count < 4)
        {
        }

        Assert.Equal(["a", "b", "c", "d"], _ran);
    }

    [Fact]
    public void WhatIsDue_WaitsForAnAdvance_IfTheClockStandsStill()
    {
        using var clock = Make(ClockMode.Manual);
        Schedule(clock, 1, "one");
        Schedule(clock, 0, "now");

        _real.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["now"], _ran);
    }

    [Fact]
    public void WhatWasTakenBack_DoesNotRun()
    {
        using var clock = Make(ClockMode.Real);
        Schedule(clock, 1, "one").Dispose();
        Schedule(clock, 2, "two");

        _real.Advance(3 * Second);

        Assert.Equal(["two"], _ran);
    }

    [Fact]
    public void SleepsLongerThanATimerTakes_AreMadeOfSeveral()
    {
        using var clock = Make(ClockMode.Real);
        Schedule(clock, (int)TimeSpan.FromDays(100).TotalSeconds, "late");

        _real.Advance(TimeSpan.FromDays(99));
        Assert.Empty(_ran);
        _real.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["late"], _ran);
    }

    [Fact]
    public void Timers_FollowTheClock()
    {
        using var clock = Make(ClockMode.Scaled, 10);
        using var once = clock.CreateTimer(_ => _ran.Add("once"), null, 10 * Second, Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => _ran.Add("often"), null, 4 * Second, 4 * Second);

        _real.Advance(Second);
        Assert.Equal(["often", "often", "once"], _ran);
        Assert.True(once.Change(5 * Second, Timeout.InfiniteTimeSpan));
        often.Dispose();
        Assert.False(often.Change(Second, Second));
        _real.Advance(Second);
        Assert.Equal(["often", "often", "once", "once"], _ran);
    }

    private SimulatedClock Make(ClockMode mode, double scale = 1) => new(new ClockSettings { Mode = mode, Scale = scale }, _real);

    private DueEntry Schedule(SimulatedClock clock, int seconds, string name) => clock.Schedule(clock.GetUtcNow() + (seconds * Second), () => _ran.Add(name));
}
