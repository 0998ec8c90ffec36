namespace NomadNodes.Services;

/// <summary>The cluster's clock, as far as a reset is concerned with it.</summary>
internal interface IResettableClock
{
    /// <summary>The time that a reset would set, for what is written before it is known to succeed.</summary>
    TimeProvider ResetTime();

    /// <summary>Back to what the settings say.</summary>
    void Reset();
}
