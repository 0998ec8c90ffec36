namespace NomadNodes.State.Watches;

/// <summary>
/// The deadlines of all waiters on one timer, in ticks of 10 ms: never early, late by a tick and what the timer itself is late. While nothing waits
/// the timer is off.
/// </summary>
internal sealed class TimingWheel : IDisposable
{
    private const long TickLength = 10 * TimeSpan.TicksPerMillisecond;

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly WheelSlots _slots = new();
    private readonly ITimer _timer;
    private long _armedFor = long.MaxValue;

    public TimingWheel(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static wheel => ((TimingWheel)wheel!).Advance(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many are waiting.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _slots.Count;
            }
        }
    }

    /// <summary>The entry must not be in a wheel.</summary>
    public void Add(WheelEntry entry, TimeSpan after)
    {
        lock (_lock)
        {
            var elapsed = _time.GetElapsedTime(_start);
            if (_slots.Count == 0)
            {
                _slots.MoveTo(elapsed.Ticks / TickLength);
            }

            entry.DueTick = (elapsed.Ticks + after.Ticks + TickLength - 1) / TickLength;
            _slots.Add(entry);
            Arm();
        }
    }

    /// <summary>False when the entry is not in the wheel (any more); then its <see cref="WheelEntry.OnDue"/> may still be about to be called.</summary>
    public bool Remove(WheelEntry entry)
    {
        lock (_lock)
        {
            var removed = _slots.Remove(entry);
            if (_slots.Count == 0)
            {
                Arm();
            }

            return removed;
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Advance()
    {
        var due = new List<WheelEntry>();
        lock (_lock)
        {
            _armedFor = long.MaxValue;
            var now = _time.GetElapsedTime(_start).Ticks / TickLength;
            for (var next = _slots.NextTick(); next <= now; next = _slots.NextTick())
            {
                _slots.Take(next, due);
            }

            Arm();
        }

        foreach (var entry in due)
        {
            entry.OnDue();
        }
    }

    /// <summary>The timer is moved forward when it would be too late, and back only when it is off: a firing for nothing is cheap.</summary>
    private void Arm()
    {
        var next = _slots.NextTick();
        if (next == long.MaxValue)
        {
            TurnOff();
        }
        else if (next < _armedFor)
        {
            _armedFor = next;
            var after = (next * TickLength) - _time.GetElapsedTime(_start).Ticks;
            _timer.Change(TimeSpan.FromMilliseconds(RoundUp(after)), Timeout.InfiniteTimeSpan);
        }
    }

    private void TurnOff()
    {
        if (_armedFor != long.MaxValue)
        {
            _armedFor = long.MaxValue;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Timers count whole milliseconds and would drop the rest.</summary>
    private static long RoundUp(long ticks) => Math.Max(0, (ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
}
