using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State.Events;

/// <summary>An allocation without its job.</summary>
internal sealed class AllocationPayload(Allocation alloc) : IWireForm
{
    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Allocation"u8, alloc with { Job = null });
        w.Member("Timeout"u8, false);
        w.Member("TimeoutReason"u8, "");
        w.EndObject();
    }
}
