namespace NomadNodes.Simulation.Scheduling;

internal enum UpdateReason
{
    Stop,
    Migrate,
    Lost,
    InPlace,

    /// <summary>It gets the ID of the evaluation that will reschedule it.</summary>
    FollowUp,

    /// <summary>Its node is disconnected.</summary>
    Unknown,

    /// <summary>It gets the ID of the allocation that follows it, and nothing else.</summary>
    Linked,
}
