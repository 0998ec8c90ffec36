using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A port as clients send it.</summary>
internal sealed class PortRequest
{
    public static readonly GoObject<PortRequest> Form = new GoObject<PortRequest>("api.Port")
        .String("Label", (r, v) => r.Label = v)
        .Int("Value", (r, v) => r.Value = v)
        .Int("To", (r, v) => r.To = v)
        .String("HostNetwork", (r, v) => r.HostNetwork = v)
        .Bool("IgnoreCollision", (r, v) => r.IgnoreCollision = v);

    public string Label { get; set; } = "";

    public long Value { get; set; }

    public long To { get; set; }

    public string HostNetwork { get; set; } = "";

    public bool IgnoreCollision { get; set; }
}
