using NomadNodes.Filtering.Description;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Services.Filters;

/// <summary>A job as filters see it. Nomad: the stored object with Go's member names, not the list's stub.</summary>
internal static class JobFilterType
{
    public static FilterType<Job> Instance { get; } = FilterTypes.Struct<Job>("structs.Job", job => job
        .Bool("Stop", j => j.Stop)
        .String("Region", j => j.Region)
        .String("Namespace", j => j.Namespace)
        .String("ID", j => j.ID)
        .String("ParentID", j => j.ParentID)
        .String("Name", j => j.Name)
        .String("Type", j => j.Type)
        .Int("Priority", j => j.Priority)
        .Bool("AllAtOnce", j => j.AllAtOnce)
        .List("Datacenters", j => j.Datacenters, FilterTypes.String)
        .String("NodePool", j => j.NodePool)
        .List("Constraints", j => j.Constraints, FilterTypes.Pointer(JobPolicyFilterTypes.Constraint))
        .List("Affinities", j => j.Affinities, FilterTypes.Pointer(JobPolicyFilterTypes.Affinity))
        .List("Spreads", j => j.Spreads, FilterTypes.Pointer(JobPolicyFilterTypes.Spread))
        .List("TaskGroups", j => j.TaskGroups, FilterTypes.Pointer(TaskFilterTypes.Group))
        .Struct("Update", j => j.Update, JobPolicyFilterTypes.Update)
        .Add("Multiregion", j => j.Multiregion?.Value, FilterTypes.Any)
        .Struct("Periodic", j => j.Periodic, JobPolicyFilterTypes.Periodic)
        .Struct("ParameterizedJob", j => j.ParameterizedJob, JobPolicyFilterTypes.Parameterized)
        .Bool("Dispatched", j => j.Dispatched)
        .String("DispatchIdempotencyToken", j => j.DispatchIdempotencyToken)
        .Bytes("Payload", j => j.Payload)
        .Map("Meta", j => j.Meta, FilterTypes.String)
        .String("ConsulNamespace", j => j.ConsulNamespace)
        .String("VaultNamespace", j => j.VaultNamespace)
        .String("NomadTokenID", j => j.NomadTokenID)
        .String("Status", j => j.Status)
        .String("StatusDescription", j => j.StatusDescription)
        .Bool("Stable", j => j.Stable)
        .UInt64("Version", j => j.Version)
        .Int64("SubmitTime", j => j.SubmitTime)
        .UInt64("CreateIndex", j => j.CreateIndex)
        .UInt64("ModifyIndex", j => j.ModifyIndex)
        .UInt64("JobModifyIndex", j => j.JobModifyIndex)
        .Add("UI", j => j.UI?.Value, FilterTypes.Any)
        .Add("VersionTag", j => j.VersionTag?.Value, FilterTypes.Any));
}
