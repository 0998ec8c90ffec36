using NomadNodes.State.Watches;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.State.Watches;

public sealed class TimingWheelTests : IDisposable
{
    private readonly ManualTimeProvider _clock = new();
    private readonly TimingWheel _wheel;
    private readonly List<Entry> _fired = [];
    private readonly HashSet<Entry> _waiting = [];

    public TimingWheelTests() => _wheel = new TimingWheel(_clock);

    public void Dispose() => _wheel.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(639)]
    [InlineData(640)]
    [InlineData(641)]
    [InlineData(40_959)]
    [InlineData(40_960)]
    [InlineData(318_750)]
    [InlineData(2_621_439)]
    [InlineData(2_621_440)]
    [InlineData(9_999_999)]
    public void OnDue_IsCalledOnceAndNeverEarly_HoweverLongItTakes(int milliseconds)
    {
        _clock.Advance(TimeSpan.FromTicks(1_234_567));
        var entry = Add(milliseconds);
        _clock.Advance(TimeSpan.FromMilliseconds(milliseconds) - TimeSpan.FromTicks(1));
        Assert.Empty(_fired);

        _clock.Advance(TimeSpan.FromMilliseconds(21));
        Assert.Equal([entry], _fired);
        Assert.InRange(entry.At, entry.Due, entry.Due + TimeSpan.FromMilliseconds(20));
        Assert.Equal((0, 0), (_wheel.Count, _clock.ArmedTimers));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void OnDue_ComesInOrderOfTheDeadlines_WhileEntriesComeAndGo(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 10_000; i++)
        {
            if (random.Next(3) > 0)
            {
                _waiting.Add(Add(random.Next(2) == 0 ? random.Next(1_000) : random.Next(320_000)));
            }
            else if (_waiting.Count > 0 && random.Next(2) == 0)
            {
                var entry = _waiting.First();
                Assert.True(_wheel.Remove(entry));
                _waiting.Remove(entry);
            }
            else
            {
                _clock.Advance(TimeSpan.FromMicroseconds(random.Next(100_000)));
            }
        }

        Assert.NotEmpty(_fired);
        Assert.Equal(_waiting.Count, _wheel.Count);
        _clock.Advance(TimeSpan.FromSeconds(400));
        AssertInTime();
        Assert.Empty(_waiting);
        Assert.Equal((0, 0), (_wheel.Count, _clock.ArmedTimers));
    }

    [Fact]
    public void Timer_IsOff_WhileNothingWaits()
    {
        Assert.Equal(0, _clock.ArmedTimers);
        var (one, other) = (Add(5_000), Add(100));
        Assert.Equal(1, _clock.ArmedTimers);
        Assert.True(_wheel.Remove(one));
        Assert.Equal(1, _clock.ArmedTimers);
        Assert.True(_wheel.Remove(other));
        Assert.Equal(0, _clock.ArmedTimers);
        Assert.False(_wheel.Remove(other));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(_fired);
    }

    [Fact]
    public void Timer_FiresAFewTimes_IfManyWaitForLong()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Add(300_000);
        }

        _clock.Advance(TimeSpan.FromSeconds(301));
        Assert.Equal(10_000, _fired.Count);
        Assert.InRange(_clock.Firings, 1, 3);
    }

    [Fact]
    public void OnDue_MayAddAgain_BecauseNoLockIsHeld()
    {
        var entry = Add(50);
        entry.Again = () => _wheel.Add(entry, TimeSpan.FromMilliseconds(50));
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.InRange(_fired.Count, 10, 20);
    }

    private TimeSpan Now => TimeSpan.FromTicks(_clock.GetTimestamp());

    private Entry Add(int milliseconds)
    {
        var entry = new Entry(this, Now + TimeSpan.FromMilliseconds(milliseconds));
        _wheel.Add(entry, TimeSpan.FromMilliseconds(milliseconds));
        return entry;
    }

    private void AssertInTime()
    {
        Assert.DoesNotContain(_fired, e => e.At < e.Due || e.At > e.Due + TimeSpan.FromMilliseconds(20));
        Assert.Equal(_fired.Count, _fired.Distinct().Count());
        Assert.DoesNotContain(_fired.Zip(_fired.Skip(1)), p => p.First.Due > p.Second.Due + TimeSpan.FromMilliseconds(10));
    }

    private sealed class Entry(TimingWheelTests test, TimeSpan due) : WheelEntry
    {
        public TimeSpan Due { get; } = due;

        public TimeSpan At { get; private set; }

        public Action? Again { get; set; }

        protected internal override void OnDue()
        {
            At = test.Now;
            test._fired.Add(this);
            test._waiting.Remove(this);
            Again?.Invoke();
        }
    }
}
