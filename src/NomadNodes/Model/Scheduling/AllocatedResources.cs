using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record AllocatedResources : IWireForm
{
    public IReadOnlyDictionary<string, AllocatedTaskResources>? Tasks { get; init; }

    /// <summary>Every task of the group has an entry.</summary>
    [HoldsNulls]
    public IReadOnlyDictionary<string, TaskLifecycleConfig?>? TaskLifecycles { get; init; }

    public AllocatedSharedResources Shared { get; init => field = value ?? AllocatedSharedResources.Empty; } = AllocatedSharedResources.Empty;

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Map("Tasks"u8, Tasks);
        w.Map("TaskLifecycles"u8, TaskLifecycles);
        w.Member("Shared"u8, Shared);
        w.EndObject();
    }
}
