using System.Collections.Concurrent;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.State;

/// <summary>
/// Makes one object again of a job's version that many allocations carry, when a state comes back from a document or from storage, where each of
/// them has a copy. Safe for many threads.
/// </summary>
internal sealed class SharedJobs
{
    private readonly ConcurrentDictionary<Version, Job> _jobs = new();

    /// <summary>The job as it is stored is the first candidate.</summary>
    public Job Add(Job job) => _jobs.GetOrAdd(Version.Of(job), job);

    public Allocation Share(Allocation alloc) => alloc.Job is { } job ? alloc with { Job = Add(job) } : alloc;

    // Status and description change without a new version, and move the ModifyIndex each time.
    private readonly record struct Version(string Namespace, string ID, ulong Number, ulong CreateIndex, ulong ModifyIndex, ulong JobModifyIndex, long SubmitTime, string Status)
    {
        public static Version Of(Job job) =>
            new(job.Namespace, job.ID, job.Version, job.CreateIndex, job.ModifyIndex, job.JobModifyIndex, job.SubmitTime, job.Status);
    }
}
