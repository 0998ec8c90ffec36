using NomadNodes.Services;
using NomadNodes.Settings;

namespace NomadNodes.Simulation.Clock;

/// <summary>
/// The cluster's time: as real time is, a number of times faster, or standing still until it is advanced. Everything that is due on it, timers
/// included, is in one queue, ordered by time and then by when it was scheduled. A running clock sleeps until the next of it is due; one that stands
/// still runs it only while it is advanced (<see cref="ClockDriver"/>), except for what is due already.
/// </summary>
internal sealed class SimulatedClock : TimeProvider, IResettableClock, IDisposable
{
    // Timers take no more than some 49 days; a longer sleep is made of several.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly DueQueue _due = new();
    private readonly TimeProvider _real;
    private readonly ClockSettings _settings;
    private readonly long _start;
    private readonly ITimer _alarm;
    private volatile ClockRate _rate;
    private long _sequence;
    private long _alarmedFor = long.MaxValue;

    /// <param name="settings">Checked; what a reset returns to.</param>
    /// <param name="real">The source of real time.</param>
    public SimulatedClock(ClockSettings settings, TimeProvider real)
    {
        _settings = settings;
        _real = real;
        _start = real.GetTimestamp();
        _rate = Initial(0, 0);
        _alarm = real.CreateTimer(static clock => ((SimulatedClock)clock!).OnAlarm(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public ClockMode Mode => _rate.Mode;

    /// <summary>It is turned by hand, or held while somebody advances it.</summary>
    public bool StandsStill => _rate.StandsStill;

    /// <summary>How many times faster than real time a scaled clock runs.</summary>
    public double Scale => _rate.Scale;

    /// <summary>Changes whenever the date may go back: who advances the clock sees by it that the time it advances to is no more.</summary>
    public int Epoch { get; private set; }

    /// <summary>How many things are scheduled.</summary>
    public int Scheduled
    {
        get
        {
            lock (_lock) return _due.Count;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Ticks;

    public override DateTimeOffset GetUtcNow() => UtcAt(_rate, RealTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets something run when its time comes; what is due already runs soon, on another thread.</summary>
    /// <param name="due">On this clock.</param>
    /// <param name="callback">Run once, outside of all locks. Must be quick and must not throw.</param>
    public DueEntry Schedule(DateTimeOffset due, Action callback)
    {
        lock (_lock)
        {
            var real = RealTicks;
            return Add(_rate.TicksAt(real) + (due - UtcAt(_rate, real)).Ticks, callback);
        }
    }

    /// <summary>As the other one, counted from now.</summary>
    public DueEntry Schedule(TimeSpan after, Action callback)
    {
        lock (_lock) return Add(Ticks + Math.Min(after.Ticks, long.MaxValue / 2), callback);
    }

    public void Cancel(DueEntry entry)
    {
        // The alarm stays: one for nothing is cheap.
        lock (_lock) _due.Remove(entry);
    }

    /// <summary>Goes on from the present time in another way.</summary>
    public void Change(ClockMode mode, double scale)
    {
        lock (_lock) Continue(_rate with { Mode = mode, Scale = scale });
    }

    public TimeProvider ResetTime() => new FixedTime(InitialUtc);

    /// <summary>Back to the settings: the one way for the date to go back. What is scheduled stays as far ahead as it is.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            Epoch++;
            var real = RealTicks;
            _rate = Initial(real, _rate.TicksAt(real));
            SetAlarm();
        }
    }

    public DateTimeOffset Now => GetUtcNow();

    public DateTimeOffset? StandsAt => _rate is { Mode: ClockMode.Manual } rate ? UtcAt(rate, RealTicks) : null;

    public bool ReturnTo(DateTimeOffset? time)
    {
        lock (_lock)
        {
            if (time is not { } utc || Mode is not ClockMode.Manual) return false;
            Epoch++;
            _rate = _rate with { Utc = utc };
            return true;
        }
    }

    public void Dispose() => _alarm.Dispose();

    /// <summary>Makes the clock stand still, in whatever mode, until <see cref="Release"/>. Gives the time it stands at, in ticks.</summary>
    internal long Hold()
    {
        lock (_lock)
        {
            Continue(_rate with { IsHeld = true });
            return _rate.Ticks;
        }
    }

    internal void Release()
    {
        lock (_lock) Continue(_rate with { IsHeld = false });
    }

    /// <summary>
    /// Moves a clock that stands still to the next time at which something is due, and runs that. When nothing is due up to the target, moves to the
    /// target and gives false.
    /// </summary>
    internal bool RunNext(long target, int epoch)
    {
        lock (_lock)
        {
            if (epoch != Epoch) return false;
            var next = _due.NextDue;
            MoveTo(Math.Min(next, target));
            if (next > target) return false;
        }

        RunDue();
        return true;
    }

    private DateTimeOffset InitialUtc => _settings.Mode is ClockMode.Manual ? _settings.Start : _real.GetUtcNow();

    private long RealTicks => _real.GetElapsedTime(_start).Ticks;

    private long Ticks => _rate.TicksAt(RealTicks);

    private DueEntry Add(long due, Action callback)
    {
        var entry = new DueEntry(this, due, _sequence++, callback);
        _due.Add(entry);
        if (due < _alarmedFor || due <= Ticks) SetAlarm();
        return entry;
    }

    private ClockRate Initial(long realTicks, long ticks) => new()
    {
        Mode = _settings.Mode,
        Scale = _settings.Scale,
        RealTicks = realTicks,
        Ticks = ticks,
        Utc = InitialUtc,
    };

    private void Continue(ClockRate next)
    {
        var real = RealTicks;
        var utc = UtcAt(_rate, real);
        _rate = next with
        {
            RealTicks = real,
            Ticks = _rate.TicksAt(real),
            Utc = utc,
            AheadOfReal = next.ShowsRealDate ? utc - _real.GetUtcNow() : TimeSpan.Zero,
        };
        SetAlarm();
    }

    private void MoveTo(long ticks)
    {
        var by = ticks - _rate.Ticks;
        if (by > 0) _rate = _rate with { Ticks = ticks, Utc = _rate.Utc.AddTicks(by) };
    }

    private DateTimeOffset UtcAt(ClockRate rate, long realTicks) => rate.ShowsRealDate
        ? _real.GetUtcNow() + rate.AheadOfReal
        : rate.Utc.AddTicks(rate.TicksAt(realTicks) - rate.Ticks);

    private void OnAlarm()
    {
        RunDue();
        lock (_lock) SetAlarm();
    }

    private void RunDue()
    {
        while (TakeDue() is { } entry) entry.Run();
    }

    private DueEntry? TakeDue()
    {
        lock (_lock) return _due.TakeDue(Ticks);
    }

    private void SetAlarm()
    {
        var real = RealTicks;
        _alarmedFor = _due.NextDue;
        _alarm.Change(SleepUntil(_alarmedFor, real), Timeout.InfiniteTimeSpan);
    }

    private TimeSpan SleepUntil(long due, long realTicks)
    {
        if (due <= _rate.TicksAt(realTicks)) return TimeSpan.Zero;
        if (due == long.MaxValue || _rate.StandsStill) return Timeout.InfiniteTimeSpan;
        var sleep = _rate.RealTimeUntil(due, realTicks);
        // Timers count whole milliseconds and would drop the rest.
        return sleep > LongestSleep ? LongestSleep : TimeSpan.FromMilliseconds(Math.Ceiling(sleep.TotalMilliseconds));
    }
}
