using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedPortMapping : IWireForm
{
    public string Label { get; init => field = value ?? ""; } = "";

    public long Value { get; init; }

    public long To { get; init; }

    public string HostIP { get; init => field = value ?? ""; } = "";

    public bool IgnoreCollision { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.OmitEmpty("Label"u8, Label);
        w.OmitEmpty("Value"u8, Value);
        w.OmitEmpty("To"u8, To);
        w.OmitEmpty("HostIP"u8, HostIP);
        w.OmitEmpty("IgnoreCollision"u8, IgnoreCollision);
        w.EndObject();
    }
}
