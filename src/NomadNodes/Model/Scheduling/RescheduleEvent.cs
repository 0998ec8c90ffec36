using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record RescheduleEvent : IWireForm
{
    /// <summary>Unix nanoseconds.</summary>
    public long RescheduleTime { get; init; }

    public string PrevAllocID { get; init => field = value ?? ""; } = "";

    public string PrevNodeID { get; init => field = value ?? ""; } = "";

    /// <summary>Nanoseconds.</summary>
    public long Delay { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("RescheduleTime"u8, RescheduleTime);
        w.Member("PrevAllocID"u8, PrevAllocID);
        w.Member("PrevNodeID"u8, PrevNodeID);
        w.Member("Delay"u8, Delay);
        w.EndObject();
    }
}
