using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeReservedNetworkResources : IWireForm
{
    /// <summary>Ports and ranges: <c>22,80,1000-2000</c>.</summary>
    public string ReservedHostPorts { get; init => field = value ?? ""; } = "";

    internal static NodeReservedNetworkResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("ReservedHostPorts"u8, ReservedHostPorts);
        w.EndObject();
    }
}
