using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>One device of a group.</summary>
internal sealed record NodeDevice : IWireForm
{
    public string ID { get; init => field = value ?? ""; } = "";

    public bool Healthy { get; init; }

    public string HealthDescription { get; init => field = value ?? ""; } = "";

    public NodeDeviceLocality? Locality { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ID"u8, ID);
        w.Member("Healthy"u8, Healthy);
        w.Member("HealthDescription"u8, HealthDescription);
        w.Member("Locality"u8, Locality);
        w.EndObject();
    }
}
