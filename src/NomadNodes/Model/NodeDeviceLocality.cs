using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeDeviceLocality : IWireForm
{
    public string PciBusID { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("PciBusID"u8, PciBusID);
        w.EndObject();
    }
}
