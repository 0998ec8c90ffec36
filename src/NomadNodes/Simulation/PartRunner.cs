using NomadNodes.Simulation.Clock;

namespace NomadNodes.Simulation;

/// <summary>What the host knows of one part: when to call it again, and whether it failed.</summary>
internal sealed class PartRunner(ISimulationPart part, SimulatedClock clock, TimeProvider realTime, Action wake) : IDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    private DateTimeOffset? _wakeAt;
    private DueEntry? _alarm;
    private volatile bool _hasRung;
    private ITimer? _retry;
    private volatile Exception? _failure;

    public ISimulationPart Part => part;

    /// <summary>Why the part is not called for a while; null when it is.</summary>
    public Exception? Failure => _failure;

    /// <summary>Wakes the host at that time instead of the one that was set before. What has rung already is set again.</summary>
    public void WakeAt(DateTimeOffset? time)
    {
        if (time == _wakeAt && !_hasRung) return;
        _hasRung = false;
        _alarm?.Dispose();
        _wakeAt = time;
        _alarm = time is { } due ? clock.Schedule(due, Ring) : null;
    }

    /// <summary>The date may have gone back, and the alarm was set for what it was before.</summary>
    public void ForgetWake() => WakeAt(null);

    /// <summary>Leaves the part alone for a while, in real time: what failed is a matter of the machine, not of the cluster.</summary>
    public void Pause(Exception failure)
    {
        _failure = failure;
        _retry?.Dispose();
        _retry = realTime.CreateTimer(static runner => ((PartRunner)runner!).Resume(), this, RetryDelay, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        _alarm?.Dispose();
        _retry?.Dispose();
    }

    private void Resume()
    {
        _failure = null;
        wake();
    }

    private void Ring()
    {
        _hasRung = true;
        wake();
    }
}
