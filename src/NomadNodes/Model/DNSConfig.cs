using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record DNSConfig : IWireForm
{
    public IReadOnlyList<string>? Servers { get; init; }

    public IReadOnlyList<string>? Searches { get; init; }

    public IReadOnlyList<string>? Options { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.List("Servers"u8, Servers);
        w.List("Searches"u8, Searches);
        w.List("Options"u8, Options);
        w.EndObject();
    }
}
