namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>What an evaluation has to do with an allocation that is stored.</summary>
internal enum AllocFate
{
    /// <summary>It counts no more.</summary>
    Past,

    /// <summary>It fills no place, but is told among the ignored.</summary>
    Superseded,

    /// <summary>A batch allocation that did its work: it fills its place for good.</summary>
    Fulfilled,

    Kept,
    Migrate,
    Lost,

    /// <summary>It was told to stop, and its node went away before it did.</summary>
    LostWhileStopping,

    Disconnect,
    RescheduleNow,
    RescheduleLater,
}
