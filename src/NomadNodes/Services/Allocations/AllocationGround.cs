using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Allocations;

/// <summary>What must be there for an allocation to be put in place, and what must not.</summary>
internal sealed record AllocationGround(Func<JobKey, Job?> FindJob, Func<UuidKey, bool> HasNode, Func<UuidKey, bool> HasAllocation)
{
    public static AllocationGround Of(WriteTransaction write) =>
        new(write.Jobs.Find, key => write.Nodes.Find(key) is not null, key => write.Allocs.Find(key) is not null);
}
