using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A network in the old form. On the wire empty members are left out.</summary>
internal sealed record NetworkResource : IWireForm
{
    public string Mode { get; init => field = value ?? ""; } = "";

    public string Device { get; init => field = value ?? ""; } = "";

    public string CIDR { get; init => field = value ?? ""; } = "";

    public string IP { get; init => field = value ?? ""; } = "";

    public string Hostname { get; init => field = value ?? ""; } = "";

    public long MBits { get; init; }

    public DNSConfig? DNS { get; init; }

    public IReadOnlyList<Port>? ReservedPorts { get; init; }

    public IReadOnlyList<Port>? DynamicPorts { get; init; }

    public CNIConfig? CNI { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.OmitEmpty("Mode"u8, Mode);
        w.OmitEmpty("Device"u8, Device);
        w.OmitEmpty("CIDR"u8, CIDR);
        w.OmitEmpty("IP"u8, IP);
        w.OmitEmpty("Hostname"u8, Hostname);
        w.OmitEmpty("MBits"u8, MBits);
        w.OmitEmpty("DNS"u8, DNS);
        w.OmitEmpty("ReservedPorts"u8, ReservedPorts);
        w.OmitEmpty("DynamicPorts"u8, DynamicPorts);
        w.OmitEmpty("CNI"u8, CNI);
        w.EndObject();
    }
}
