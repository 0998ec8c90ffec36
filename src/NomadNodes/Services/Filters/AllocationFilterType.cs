using NomadNodes.Filtering.Description;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Filters;

/// <summary>An allocation as filters see it. Nomad: the stored object, its job included.</summary>
internal static class AllocationFilterType
{
    public static FilterType<Allocation> Instance { get; } = FilterTypes.Struct<Allocation>("structs.Allocation", allocation => allocation
        .String("ID", a => a.ID)
        .String("Namespace", a => a.Namespace)
        .String("EvalID", a => a.EvalID)
        .String("Name", a => a.Name)
        .String("NodeID", a => a.NodeID)
        .String("NodeName", a => a.NodeName)
        .String("JobID", a => a.JobID)
        .Struct("Job", a => a.Job, JobFilterType.Instance)
        .String("TaskGroup", a => a.TaskGroup)
        .Struct("Resources", a => a.Resources, TaskFilterTypes.Resources)
        .Struct("SharedResources", a => a.SharedResources, TaskFilterTypes.Resources)
        .Map("TaskResources", a => a.TaskResources, FilterTypes.Pointer(TaskFilterTypes.Resources))
        .Struct("AllocatedResources", a => a.AllocatedResources, AllocatedFilterTypes.Resources)
        .Struct("Metrics", a => a.Metrics, AllocationStateFilterTypes.Metrics)
        .String("DesiredStatus", a => a.DesiredStatus)
        .String("DesiredDescription", a => a.DesiredDescription)
        .Struct("DesiredTransition", a => a.DesiredTransition, AllocationStateFilterTypes.Transition)
        .String("ClientStatus", a => a.ClientStatus)
        .String("ClientDescription", a => a.ClientDescription)
        .Map("TaskStates", a => a.TaskStates, FilterTypes.Pointer(AllocationStateFilterTypes.Task))
        .List("AllocStates", a => a.AllocStates, FilterTypes.Pointer(AllocationStateFilterTypes.State))
        .String("PreviousAllocation", a => a.PreviousAllocation)
        .String("NextAllocation", a => a.NextAllocation)
        .String("DeploymentID", a => a.DeploymentID)
        .Struct("DeploymentStatus", a => a.DeploymentStatus, AllocationStateFilterTypes.Deployment)
        .Struct("RescheduleTracker", a => a.RescheduleTracker, AllocationStateFilterTypes.Reschedule)
        .Add("NetworkStatus", a => a.NetworkStatus?.Value, FilterTypes.Any)
        .String("FollowupEvalID", a => a.FollowupEvalID)
        .List("PreemptedAllocations", a => a.PreemptedAllocations, FilterTypes.String)
        .String("PreemptedByAllocation", a => a.PreemptedByAllocation)
        .String("SigningKeyID", a => a.SigningKeyID)
        .UInt64("CreateIndex", a => a.CreateIndex)
        .UInt64("ModifyIndex", a => a.ModifyIndex)
        .UInt64("AllocModifyIndex", a => a.AllocModifyIndex)
        .Int64("CreateTime", a => a.CreateTime)
        .Int64("ModifyTime", a => a.ModifyTime));
}
