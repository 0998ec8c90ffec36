using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record HostNetwork : IWireForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    public string CIDR { get; init => field = value ?? ""; } = "";

    public string Interface { get; init => field = value ?? ""; } = "";

    /// <summary>Ports and ranges: <c>22,80-90</c>.</summary>
    public string ReservedPorts { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("CIDR"u8, CIDR);
        w.Member("Interface"u8, Interface);
        w.Member("ReservedPorts"u8, ReservedPorts);
        w.EndObject();
    }
}
