namespace NomadNodes.Services;

/// <summary>The cluster's clock, as far as a reset, or the return to a snapshot, is concerned with it.</summary>
internal interface IResettableClock
{
    /// <summary>The time that a reset would set, for what is written before it is known to succeed.</summary>
    TimeProvider ResetTime();

    /// <summary>Back to what the settings say.</summary>
    void Reset();

    DateTimeOffset Now { get; }

    /// <summary>The time of a clock that only moves when it is told to; null while it runs.</summary>
    DateTimeOffset? StandsAt { get; }

    /// <summary>Moves a clock that stands still to a time, be it an earlier one. False where it runs, or where there is no such time: then nothing is done.</summary>
    bool ReturnTo(DateTimeOffset? time);
}
