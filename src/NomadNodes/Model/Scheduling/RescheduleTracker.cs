using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record RescheduleTracker : IWireForm
{
    public IReadOnlyList<RescheduleEvent>? Events { get; init; }

    public string LastReschedule { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.List("Events"u8, Events);
        w.Member("LastReschedule"u8, LastReschedule);
        w.EndObject();
    }
}
