using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeReservedResources : IWireForm
{
    public NodeReservedCpuResources Cpu { get; init => field = value ?? NodeReservedCpuResources.Empty; } = NodeReservedCpuResources.Empty;

    public NodeMemoryResources Memory { get; init => field = value ?? NodeMemoryResources.Empty; } = NodeMemoryResources.Empty;

    public NodeDiskResources Disk { get; init => field = value ?? NodeDiskResources.Empty; } = NodeDiskResources.Empty;

    public NodeReservedNetworkResources Networks { get; init => field = value ?? NodeReservedNetworkResources.Empty; } = NodeReservedNetworkResources.Empty;

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Cpu"u8, Cpu);
        w.Member("Memory"u8, Memory);
        w.Member("Disk"u8, Disk);
        w.Member("Networks"u8, Networks);
        w.EndObject();
    }
}
