using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Allocations;

/// <summary>An allocation as somebody wants it to be there, described in part: what is absent is made up.</summary>
/// <param name="Given">NodeID and, without a job, JobID must be there.</param>
/// <param name="Job">Canonical; stored together with the allocation. Null for a job that is there.</param>
internal sealed record AllocationDraft(Allocation Given, Job? Job = null)
{
    private const string DefaultNamespace = "default";

    public JobKey Key => Job is null ? new(Given.Namespace.Length > 0 ? Given.Namespace : DefaultNamespace, Given.JobID) : new(Job.Namespace, Job.ID);

    /// <summary>The group that is meant: the one that is named, or the only one. Null when there is none such.</summary>
    public TaskGroup? GroupOf(Job job)
    {
        if (Given.TaskGroup.Length > 0) return job.FindGroup(Given.TaskGroup);
        return job.TaskGroups is [var only] ? only : null;
    }
}
