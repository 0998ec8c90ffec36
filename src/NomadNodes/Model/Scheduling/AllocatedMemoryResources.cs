using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedMemoryResources : IWireForm
{
    internal static readonly AllocatedMemoryResources Empty = new();

    public long MemoryMB { get; init; }

    public long MemoryMaxMB { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("MemoryMB"u8, MemoryMB);
        w.Member("MemoryMaxMB"u8, MemoryMaxMB);
        w.EndObject();
    }
}
