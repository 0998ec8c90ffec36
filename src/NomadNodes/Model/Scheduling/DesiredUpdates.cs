using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>What a plan does to one group, in numbers of allocations.</summary>
internal sealed record DesiredUpdates : IWireForm
{
    public ulong Ignore { get; init; }

    public ulong Place { get; init; }

    public ulong Migrate { get; init; }

    public ulong Stop { get; init; }

    public ulong InPlaceUpdate { get; init; }

    public ulong DestructiveUpdate { get; init; }

    public ulong Canary { get; init; }

    public ulong Preemptions { get; init; }

    public ulong Disconnect { get; init; }

    public ulong Reconnect { get; init; }

    public ulong RescheduleNow { get; init; }

    public ulong RescheduleLater { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Ignore"u8, Ignore);
        w.Member("Place"u8, Place);
        w.Member("Migrate"u8, Migrate);
        w.Member("Stop"u8, Stop);
        w.Member("InPlaceUpdate"u8, InPlaceUpdate);
        w.Member("DestructiveUpdate"u8, DestructiveUpdate);
        w.Member("Canary"u8, Canary);
        w.Member("Preemptions"u8, Preemptions);
        w.Member("Disconnect"u8, Disconnect);
        w.Member("Reconnect"u8, Reconnect);
        w.Member("RescheduleNow"u8, RescheduleNow);
        w.Member("RescheduleLater"u8, RescheduleLater);
        w.EndObject();
    }
}
