using NomadNodes.Filtering.Description;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Filters;

/// <summary>A deployment as filters see it.</summary>
internal static class DeploymentFilterType
{
    public static FilterType<DeploymentState> Group { get; } = FilterTypes.Struct<DeploymentState>("structs.DeploymentState", group => group
        .Bool("AutoRevert", g => g.AutoRevert)
        .Bool("AutoPromote", g => g.AutoPromote)
        .Duration("ProgressDeadline", g => g.ProgressDeadline)
        .Time("RequireProgressBy")
        .Bool("Promoted", g => g.Promoted)
        .List("PlacedCanaries", g => g.PlacedCanaries, FilterTypes.String)
        .Int("DesiredCanaries", g => g.DesiredCanaries)
        .Int("DesiredTotal", g => g.DesiredTotal)
        .Int("PlacedAllocs", g => g.PlacedAllocs)
        .Int("HealthyAllocs", g => g.HealthyAllocs)
        .Int("UnhealthyAllocs", g => g.UnhealthyAllocs));

    public static FilterType<Deployment> Instance { get; } = FilterTypes.Struct<Deployment>("structs.Deployment", deployment => deployment
        .String("ID", d => d.ID)
        .String("Namespace", d => d.Namespace)
        .String("JobID", d => d.JobID)
        .UInt64("JobVersion", d => d.JobVersion)
        .UInt64("JobModifyIndex", d => d.JobModifyIndex)
        .UInt64("JobSpecModifyIndex", d => d.JobSpecModifyIndex)
        .UInt64("JobCreateIndex", d => d.JobCreateIndex)
        .Bool("IsMultiregion", d => d.IsMultiregion)
        .Map("TaskGroups", d => d.TaskGroups, FilterTypes.Pointer(Group))
        .String("Status", d => d.Status)
        .String("StatusDescription", d => d.StatusDescription)
        .Int("EvalPriority", d => d.EvalPriority)
        .UInt64("CreateIndex", d => d.CreateIndex)
        .UInt64("ModifyIndex", d => d.ModifyIndex)
        .Int64("CreateTime", d => d.CreateTime)
        .Int64("ModifyTime", d => d.ModifyTime));
}
