using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeEvent : IWireForm
{
    public string Message { get; init => field = value ?? ""; } = "";

    public string Subsystem { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, string>? Details { get; init; }

    public Timestamp Timestamp { get; init; }

    /// <summary>0 for the event of the first registration.</summary>
    public ulong CreateIndex { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Message"u8, Message);
        w.Member("Subsystem"u8, Subsystem);
        w.Map("Details"u8, Details);
        w.Member("Timestamp"u8, Timestamp);
        w.Member("CreateIndex"u8, CreateIndex);
        w.EndObject();
    }
}
