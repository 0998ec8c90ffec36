namespace NomadNodes.Simulation.Clock;

/// <summary>Something that is due on the clock. Disposing it takes it back; it may still be about to run then.</summary>
internal sealed class DueEntry(SimulatedClock clock, long due, long sequence, Action callback) : IDisposable
{
    /// <summary>In the clock's ticks.</summary>
    public long Due => due;

    /// <summary>Of what is due at the same time, that which was scheduled first runs first.</summary>
    public long Sequence => sequence;

    /// <summary>Outside of all locks.</summary>
    public void Run() => callback();

    public void Dispose() => clock.Cancel(this);
}
