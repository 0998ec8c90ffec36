using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedCpuResources : IWireForm
{
    internal static readonly AllocatedCpuResources Empty = new();

    /// <summary>MHz.</summary>
    public long CpuShares { get; init; }

    public IReadOnlyList<int>? ReservedCores { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("CpuShares"u8, CpuShares);
        w.Numbers("ReservedCores"u8, ReservedCores);
        w.EndObject();
    }
}
