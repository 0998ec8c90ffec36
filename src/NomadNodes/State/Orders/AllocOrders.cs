using NomadNodes.Model;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State.Orders;

/// <summary>The further orders of the allocations.</summary>
internal static class AllocOrders
{
    public static readonly TableOrder<UuidKey, UuidKey, Allocation> ByNode = new(alloc => UuidKey.OfOrNull(alloc.NodeID));

    public static readonly TableOrder<JobKey, UuidKey, Allocation> ByJob = new(alloc => new JobKey(alloc.Namespace, alloc.JobID));

    public static readonly TableOrder<UuidKey, UuidKey, Allocation> ByEval = new(alloc => UuidKey.OfOrNull(alloc.EvalID));

    /// <summary>The order of the list: by CreateIndex, then ID.</summary>
    public static readonly TableOrder<ulong, UuidKey, Allocation> ByCreation = new(alloc => alloc.CreateIndex);
}
