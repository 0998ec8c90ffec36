using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Seeding;

/// <summary>Everything that is wrong with the jobs of a whole state and with what was scheduled for them.</summary>
internal static class SchedulingFaults
{
    private static readonly StateTableIndexes Unlimited = new()
    {
        Jobs = ulong.MaxValue,
        JobSummaries = ulong.MaxValue,
        Allocs = ulong.MaxValue,
        Evals = ulong.MaxValue,
        Deployments = ulong.MaxValue,
    };

    public static IEnumerable<string> FaultsOf(StateDocument document)
    {
        // That there are none at all is a fault of its own.
        var indexes = document.TableIndexes ?? Unlimited;
        var jobs = document.Jobs ?? [];
        var known = jobs.Select(job => new JobKey(job.Namespace, job.ID)).ToHashSet();
        return
        [
            .. RecordFaults.Of("Jobs", jobs, Schemas.Jobs.IndexesOf, indexes.Jobs, job => JobFault(job.Namespace, job.ID), job => (job.Namespace, job.ID)),
            .. RecordFaults.Of("JobSummaries", document.JobSummaries, Schemas.JobSummaries.IndexesOf, indexes.JobSummaries, one => SummaryFault(one, known), one => (one.Namespace, one.JobID)),
            .. RecordFaults.Of("Allocs", document.Allocs, Schemas.Allocs.IndexesOf, indexes.Allocs, AllocFault, alloc => UuidKey.Of(alloc.ID)),
            .. RecordFaults.Of("Evals", document.Evals, Schemas.Evals.IndexesOf, indexes.Evals, one => IdFault(one.ID) ?? JobFault(one.Namespace, one.JobID), one => UuidKey.Of(one.ID)),
            .. RecordFaults.Of("Deployments", document.Deployments, Schemas.Deployments.IndexesOf, indexes.Deployments, one => IdFault(one.ID) ?? JobFault(one.Namespace, one.JobID), one => UuidKey.Of(one.ID)),
        ];
    }

    private static string? SummaryFault(JobSummary summary, HashSet<JobKey> jobs) =>
        jobs.Contains(new(summary.Namespace, summary.JobID)) ? null : $"JobID: '{summary.JobID}' of the namespace '{summary.Namespace}' is not among the Jobs.";

    private static string? AllocFault(Allocation alloc) =>
        IdFault(alloc.ID)
        ?? (UuidKey.IsCanonical(alloc.NodeID) ? null : "NodeID: is missing, or no UUID.")
        ?? JobFault(alloc.Namespace, alloc.JobID)
        ?? (alloc.Job is null ? "Job: is missing; every allocation carries the version that was scheduled." : null);

    private static string? IdFault(string id) => UuidKey.IsCanonical(id) ? null : "ID: is missing, or no UUID.";

    /// <summary>What is wrong with the name of a job; null for nothing.</summary>
    public static string? JobFault(string ns, string id)
    {
        if (!NamespaceName.IsValid(ns)) return "Namespace: is missing, or no name of a namespace.";
        return id.Length == 0 || id.Contains(' ') || id.Contains('\0') ? "JobID: is missing, or holds a space or a null character." : null;
    }
}
