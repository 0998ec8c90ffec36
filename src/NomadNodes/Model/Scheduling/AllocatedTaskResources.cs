using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedTaskResources : IWireForm
{
    public AllocatedCpuResources Cpu { get; init => field = value ?? AllocatedCpuResources.Empty; } = AllocatedCpuResources.Empty;

    public AllocatedMemoryResources Memory { get; init => field = value ?? AllocatedMemoryResources.Empty; } = AllocatedMemoryResources.Empty;

    public IReadOnlyList<NetworkResource>? Networks { get; init; }

    public IReadOnlyList<AllocatedDeviceResource>? Devices { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Cpu"u8, Cpu);
        w.Member("Memory"u8, Memory);
        w.List("Networks"u8, Networks);
        w.List("Devices"u8, Devices);
        w.EndObject();
    }
}
