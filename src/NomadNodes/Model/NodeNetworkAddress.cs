using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeNetworkAddress : IWireForm
{
    /// <summary><c>ipv4</c> or <c>ipv6</c>; empty where the server made the address up from a legacy network.</summary>
    public string Family { get; init => field = value ?? ""; } = "";

    public string Alias { get; init => field = value ?? ""; } = "";

    public string Address { get; init => field = value ?? ""; } = "";

    public string ReservedPorts { get; init => field = value ?? ""; } = "";

    public string Gateway { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Family"u8, Family);
        w.Member("Alias"u8, Alias);
        w.Member("Address"u8, Address);
        w.Member("ReservedPorts"u8, ReservedPorts);
        w.Member("Gateway"u8, Gateway);
        w.EndObject();
    }
}
