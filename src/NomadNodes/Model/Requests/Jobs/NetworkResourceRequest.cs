using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests.Jobs;

/// <summary>A network that a group or a task asks for.</summary>
internal sealed class NetworkResourceRequest
{
    public static readonly GoObject<NetworkResourceRequest> Form = new GoObject<NetworkResourceRequest>("api.NetworkResource")
        .String("Mode", (r, v) => r.Mode = v)
        .String("Device", (r, v) => r.Device = v)
        .String("CIDR", (r, v) => r.CIDR = v)
        .String("IP", (r, v) => r.IP = v)
        .Member("DNS", GoKinds.Pointer(DNSConfigRequest.Form), r => r.DNS, (r, v) => r.DNS = v)
        .Member("ReservedPorts", GoKinds.List(PortRequest.Form), r => r.ReservedPorts, (r, v) => r.ReservedPorts = v)
        .Member("DynamicPorts", GoKinds.List(PortRequest.Form), r => r.DynamicPorts, (r, v) => r.DynamicPorts = v)
        .String("Hostname", (r, v) => r.Hostname = v)
        .OptionalInt("MBits", (r, v) => r.MBits = v)
        .Member("CNI", GoKinds.Pointer(CNIConfigRequest.Form), r => r.CNI, (r, v) => r.CNI = v);

    public string Mode { get; set; } = "";

    public string Device { get; set; } = "";

    public string CIDR { get; set; } = "";

    public string IP { get; set; } = "";

    public DNSConfigRequest? DNS { get; set; }

    public List<PortRequest>? ReservedPorts { get; set; }

    public List<PortRequest>? DynamicPorts { get; set; }

    public string Hostname { get; set; } = "";

    public long? MBits { get; set; }

    public CNIConfigRequest? CNI { get; set; }
}
