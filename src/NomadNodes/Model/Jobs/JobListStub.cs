using NomadNodes.Model.Json;

namespace NomadNodes.Model.Jobs;

/// <summary>A job as the lists of jobs show it, with its summary.</summary>
internal static class JobListStub
{
    /// <param name="w">Gets one object.</param>
    /// <param name="job">The job.</param>
    /// <param name="summary">The job's.</param>
    /// <param name="withMeta">Nomad: Meta is null unless it is asked for, and where it is empty.</param>
    internal static void Write(GoWriter w, Job job, JobSummary summary, bool withMeta)
    {
        w.BeginObject();
        w.Member("ID"u8, job.ID);
        w.Member("ParentID"u8, job.ParentID);
        w.Member("Name"u8, job.Name);
        w.Member("Namespace"u8, job.Namespace);
        w.List("Datacenters"u8, job.Datacenters);
        w.Member("NodePool"u8, job.NodePool);
        w.Member("Multiregion"u8, job.Multiregion);
        w.Member("Type"u8, job.Type);
        w.Member("Priority"u8, job.Priority);
        w.Member("Periodic"u8, job.Periodic is not null);
        w.Member("ParameterizedJob"u8, job.ParameterizedJob is not null && !job.Dispatched);
        w.Member("Stop"u8, job.Stop);
        w.Member("Status"u8, job.Status);
        w.Member("StatusDescription"u8, job.StatusDescription);
        w.Member("JobSummary"u8, summary);
        w.Member("CreateIndex"u8, job.CreateIndex);
        w.Member("ModifyIndex"u8, job.ModifyIndex);
        w.Member("JobModifyIndex"u8, job.JobModifyIndex);
        w.Member("SubmitTime"u8, job.SubmitTime);
        w.Map("Meta"u8, withMeta && job.Meta is { Count: > 0 } meta ? meta : null);
        w.EndObject();
    }
}
