using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeNetworkResource : IWireForm
{
    public string Mode { get; init => field = value ?? ""; } = "";

    public string Device { get; init => field = value ?? ""; } = "";

    public string MacAddress { get; init => field = value ?? ""; } = "";

    /// <summary>Mbit/s.</summary>
    public long Speed { get; init; }

    public IReadOnlyList<NodeNetworkAddress>? Addresses { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Mode"u8, Mode);
        w.Member("Device"u8, Device);
        w.Member("MacAddress"u8, MacAddress);
        w.Member("Speed"u8, Speed);
        w.List("Addresses"u8, Addresses);
        w.EndObject();
    }
}
