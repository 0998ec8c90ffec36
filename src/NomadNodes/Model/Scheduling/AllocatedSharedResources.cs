using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedSharedResources : IWireForm
{
    internal static readonly AllocatedSharedResources Empty = new();

    public IReadOnlyList<NetworkResource>? Networks { get; init; }

    public long DiskMB { get; init; }

    public IReadOnlyList<AllocatedPortMapping>? Ports { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.List("Networks"u8, Networks);
        w.Member("DiskMB"u8, DiskMB);
        w.List("Ports"u8, Ports);
        w.EndObject();
    }
}
