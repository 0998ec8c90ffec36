using NomadNodes.Settings;

namespace NomadNodes.Simulation.Clock;

/// <summary>
/// How the cluster's time follows from real time, since the last change. Immutable, so that the time is read without a lock. Time is counted in
/// ticks since the clock was made, which never go back, and shown as a date, which only a reset sets back.
/// </summary>
internal sealed record ClockRate
{
    public required ClockMode Mode { get; init; }

    /// <summary>Of a scaled clock; the others keep it for the next time.</summary>
    public required double Scale { get; init; }

    /// <summary>It stands still whatever the mode, while somebody advances it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Real time when this began.</summary>
    public required long RealTicks { get; init; }

    /// <summary>The clock's time then.</summary>
    public required long Ticks { get; init; }

    /// <summary>The date then; of a real clock that runs, how far the date is ahead of the real one counts instead.</summary>
    public required DateTimeOffset Utc { get; init; }

    public TimeSpan AheadOfReal { get; init; }

    public bool StandsStill => IsHeld || Mode is ClockMode.Manual;

    /// <summary>A running real clock shows the system's date, which may be corrected or jump while the machine sleeps.</summary>
    public bool ShowsRealDate => Mode is ClockMode.Real && !IsHeld;

    public long TicksAt(long realTicks)
    {
        if (StandsStill) return Ticks;
        var passed = realTicks - RealTicks;
        return Ticks + (Mode is ClockMode.Scaled ? (long)(passed * Scale) : passed);
    }

    /// <summary>How long in real time until the clock gets to a later time. Only while it runs.</summary>
    public TimeSpan RealTimeUntil(long ticks, long realTicks)
    {
        var ahead = ticks - TicksAt(realTicks);
        return TimeSpan.FromTicks(Mode is ClockMode.Scaled ? (long)Math.Min(ahead / Scale, TimeSpan.MaxValue.Ticks / 2) : ahead);
    }
}
