namespace NomadNodes.Simulation.Clock;

/// <summary>A timer of the simulated clock: one entry of its queue at a time.</summary>
internal sealed class ClockTimer(SimulatedClock clock, TimerCallback callback, object? state) : ITimer
{
    private readonly Lock _lock = new();
    private DueEntry? _entry;
    private TimeSpan _period;
    private bool _isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            if (_isDisposed) return false;
            _entry?.Dispose();
            _period = period;
            _entry = dueTime == Timeout.InfiniteTimeSpan ? null : clock.Schedule(dueTime, OnDue);
            return true;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _entry?.Dispose();
            _entry = null;
        }
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void OnDue()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            _entry = _period > TimeSpan.Zero ? clock.Schedule(_period, OnDue) : null;
        }

        callback(state);
    }
}
