using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record CSITopology : IWireForm
{
    public IReadOnlyDictionary<string, string>? Segments { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("Segments"u8, Segments);
        w.EndObject();
    }
}
