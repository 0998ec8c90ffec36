using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeReservedCpuResources : IWireForm
{
    /// <summary>MHz.</summary>
    public long CpuShares { get; init; }

    public IReadOnlyList<ushort>? ReservedCpuCores { get; init; }

    internal static NodeReservedCpuResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("CpuShares"u8, CpuShares);
        w.Numbers("ReservedCpuCores"u8, ReservedCpuCores);
        w.EndObject();
    }
}
