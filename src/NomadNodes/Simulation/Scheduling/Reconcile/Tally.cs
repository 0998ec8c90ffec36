using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Counts what a plan does to one group.</summary>
internal sealed class Tally
{
    internal int Ignore { get; set; }

    internal int Place { get; set; }

    internal int Migrate { get; set; }

    internal int Stop { get; set; }

    internal int InPlaceUpdate { get; set; }

    internal int DestructiveUpdate { get; set; }

    internal int Canary { get; set; }

    internal int Disconnect { get; set; }

    internal int RescheduleNow { get; set; }

    internal int RescheduleLater { get; set; }

    internal DesiredUpdates ToUpdates() => new()
    {
        Ignore = (ulong)Ignore,
        Place = (ulong)Place,
        Migrate = (ulong)Migrate,
        Stop = (ulong)Stop,
        InPlaceUpdate = (ulong)InPlaceUpdate,
        DestructiveUpdate = (ulong)DestructiveUpdate,
        Canary = (ulong)Canary,
        Disconnect = (ulong)Disconnect,
        RescheduleNow = (ulong)RescheduleNow,
        RescheduleLater = (ulong)RescheduleLater,
    };
}
