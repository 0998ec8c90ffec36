using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>What a task asks for, or an allocation holds.</summary>
internal sealed record Resources : IWireForm
{
    internal static readonly Resources Empty = new();

    /// <summary>MHz.</summary>
    public long CPU { get; init; }

    public long Cores { get; init; }

    public long MemoryMB { get; init; }

    public long MemoryMaxMB { get; init; }

    public long DiskMB { get; init; }

    public long IOPS { get; init; }

    public IReadOnlyList<NetworkResource>? Networks { get; init; }

    public IReadOnlyList<RequestedDevice>? Devices { get; init; }

    public AnyValue? NUMA { get; init; }

    public long SecretsMB { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("CPU"u8, CPU);
        w.Member("Cores"u8, Cores);
        w.Member("MemoryMB"u8, MemoryMB);
        w.Member("MemoryMaxMB"u8, MemoryMaxMB);
        w.Member("DiskMB"u8, DiskMB);
        w.Member("IOPS"u8, IOPS);
        w.List("Networks"u8, Networks);
        w.List("Devices"u8, Devices);
        w.Member("NUMA"u8, NUMA);
        w.Member("SecretsMB"u8, SecretsMB);
        w.EndObject();
    }
}
