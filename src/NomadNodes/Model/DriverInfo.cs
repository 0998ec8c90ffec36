using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record DriverInfo : IWireForm
{
    public IReadOnlyDictionary<string, string>? Attributes { get; init; }

    public bool Detected { get; init; }

    public bool Healthy { get; init; }

    public string HealthDescription { get; init => field = value ?? ""; } = "";

    public Timestamp UpdateTime { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("Attributes"u8, Attributes);
        w.Member("Detected"u8, Detected);
        w.Member("Healthy"u8, Healthy);
        w.Member("HealthDescription"u8, HealthDescription);
        w.Member("UpdateTime"u8, UpdateTime);
        w.EndObject();
    }
}
