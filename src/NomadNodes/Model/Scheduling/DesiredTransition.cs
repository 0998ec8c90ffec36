using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>What the servers want an allocation to do next; null is no wish.</summary>
internal sealed record DesiredTransition : IWireForm
{
    internal static readonly DesiredTransition Empty = new();

    public bool? Migrate { get; init; }

    public bool? Reschedule { get; init; }

    public bool? ForceReschedule { get; init; }

    public bool? NoShutdownDelay { get; init; }

    public bool? MigrateDisablePlacement { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Migrate"u8, Migrate);
        w.Member("Reschedule"u8, Reschedule);
        w.Member("ForceReschedule"u8, ForceReschedule);
        w.Member("NoShutdownDelay"u8, NoShutdownDelay);
        w.Member("MigrateDisablePlacement"u8, MigrateDisablePlacement);
        w.EndObject();
    }
}
