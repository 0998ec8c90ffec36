using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeDeviceResource : IWireForm
{
    public string Vendor { get; init => field = value ?? ""; } = "";

    public string Type { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<NodeDevice>? Instances { get; init; }

    public IReadOnlyDictionary<string, DeviceAttribute>? Attributes { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Vendor"u8, Vendor);
        w.Member("Type"u8, Type);
        w.Member("Name"u8, Name);
        w.List("Instances"u8, Instances);
        w.Map("Attributes"u8, Attributes);
        w.EndObject();
    }
}
