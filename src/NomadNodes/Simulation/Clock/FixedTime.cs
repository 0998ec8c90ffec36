namespace NomadNodes.Simulation.Clock;

/// <summary>One moment.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
