using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeMemoryResources : IWireForm
{
    public long MemoryMB { get; init; }

    internal static NodeMemoryResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("MemoryMB"u8, MemoryMB);
        w.EndObject();
    }
}
