using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedDeviceResource : IWireForm
{
    public string Vendor { get; init => field = value ?? ""; } = "";

    public string Type { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<string>? DeviceIDs { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Vendor"u8, Vendor);
        w.Member("Type"u8, Type);
        w.Member("Name"u8, Name);
        w.List("DeviceIDs"u8, DeviceIDs);
        w.EndObject();
    }
}
