using NomadNodes.Model.Json;

namespace NomadNodes.Model;

internal sealed record NodeCpuResources : IWireForm
{
    /// <summary>MHz.</summary>
    public long CpuShares { get; init; }

    public ushort TotalCpuCores { get; init; }

    public IReadOnlyList<ushort>? ReservableCpuCores { get; init; }

    internal static NodeCpuResources Empty { get; } = new();

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("CpuShares"u8, CpuShares);
        w.Member("TotalCpuCores"u8, TotalCpuCores);
        w.Numbers("ReservableCpuCores"u8, ReservableCpuCores);
        w.EndObject();
    }
}
