using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>On the wire empty members are left out.</summary>
internal sealed record Port : IWireForm
{
    public string Label { get; init => field = value ?? ""; } = "";

    public long Value { get; init; }

    public long To { get; init; }

    public string HostNetwork { get; init => field = value ?? ""; } = "";

    public bool IgnoreCollision { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.OmitEmpty("Label"u8, Label);
        w.OmitEmpty("Value"u8, Value);
        w.OmitEmpty("To"u8, To);
        w.OmitEmpty("HostNetwork"u8, HostNetwork);
        w.OmitEmpty("IgnoreCollision"u8, IgnoreCollision);
        w.EndObject();
    }
}
