using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record CNIConfig : IWireForm
{
    public IReadOnlyDictionary<string, string>? Args { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("Args"u8, Args);
        w.EndObject();
    }
}
