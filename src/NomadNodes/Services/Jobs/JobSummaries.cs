using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Jobs;

/// <summary>The summary of a job that is registered. Nomad: groups that the job does not have any more stay in it.</summary>
internal static class JobSummaries
{
    /// <summary>Makes the summary of a new job, and adds new groups to that of a known one; otherwise it is left alone.</summary>
    public static void Put(WriteTransaction write, Job job, ulong index)
    {
        var known = write.JobSummaries.Find(new JobKey(job.Namespace, job.ID));
        var groups = new Dictionary<string, TaskGroupSummary>(known?.Summary ?? new Dictionary<string, TaskGroupSummary>(), StringComparer.Ordinal);
        var before = groups.Count;
        foreach (var group in job.TaskGroups!) groups.TryAdd(group.Name, new TaskGroupSummary());
        if (known is not null && groups.Count == before) return;
        write.JobSummaries.Put(
            new JobSummary
            {
                JobID = job.ID,
                Namespace = job.Namespace,
                Summary = groups,
                Children = known?.Children ?? JobChildrenSummary.Empty,
                CreateIndex = known?.CreateIndex ?? index,
                ModifyIndex = index,
            },
            index);
    }
}
