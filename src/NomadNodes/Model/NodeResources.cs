using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeResources : IWireForm
{
    public NodeCpuResources Cpu { get; init => field = value ?? NodeCpuResources.Empty; } = NodeCpuResources.Empty;

    public NodeProcessorResources Processors { get; init => field = value ?? NodeProcessorResources.Empty; } = NodeProcessorResources.Empty;

    public NodeMemoryResources Memory { get; init => field = value ?? NodeMemoryResources.Empty; } = NodeMemoryResources.Empty;

    public NodeDiskResources Disk { get; init => field = value ?? NodeDiskResources.Empty; } = NodeDiskResources.Empty;

    public IReadOnlyList<NodeDeviceResource>? Devices { get; init; }

    public IReadOnlyList<NodeNetworkResource>? NodeNetworks { get; init; }

    public IReadOnlyList<NetworkResource>? Networks { get; init; }

    public long MinDynamicPort { get; init; }

    public long MaxDynamicPort { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Cpu"u8, Cpu);
        w.Member("Processors"u8, Processors);
        w.Member("Memory"u8, Memory);
        w.Member("Disk"u8, Disk);
        w.List("Devices"u8, Devices);
        w.List("NodeNetworks"u8, NodeNetworks);
        w.List("Networks"u8, Networks);
        w.Member("MinDynamicPort"u8, MinDynamicPort);
        w.Member("MaxDynamicPort"u8, MaxDynamicPort);
        w.EndObject();
    }
}
