using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

internal sealed record SpreadTarget : IWireForm
{
    public string Value { get; init => field = value ?? ""; } = "";

    public long Percent { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Value"u8, Value);
        w.Member("Percent"u8, Percent);
        w.EndObject();
    }
}
