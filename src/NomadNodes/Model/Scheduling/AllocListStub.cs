using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

/// <summary>An allocation as the lists of allocations show it. Nomad: every member is there, null or empty when unset.</summary>
internal static class AllocListStub
{
    internal static void Write(GoWriter w, Allocation alloc, AllocListFields fields)
    {
        w.BeginObject();
        w.Member("ID"u8, alloc.ID);
        w.Member("EvalID"u8, alloc.EvalID);
        w.Member("Name"u8, alloc.Name);
        w.Member("Namespace"u8, alloc.Namespace);
        w.Member("NodeID"u8, alloc.NodeID);
        w.Member("NodeName"u8, alloc.NodeName);
        w.Member("JobID"u8, alloc.JobID);
        w.Member("JobType"u8, alloc.Job?.Type ?? "");
        w.Member("JobVersion"u8, alloc.Job?.Version ?? 0);
        w.Member("TaskGroup"u8, alloc.TaskGroup);
        w.Member("AllocatedResources"u8, (fields & AllocListFields.Resources) != 0 ? alloc.AllocatedResources : null);
        w.Member("DesiredStatus"u8, alloc.DesiredStatus);
        w.Member("DesiredDescription"u8, alloc.DesiredDescription);
        w.Member("ClientStatus"u8, alloc.ClientStatus);
        w.Member("ClientDescription"u8, alloc.ClientDescription);
        w.Member("DesiredTransition"u8, alloc.DesiredTransition);
        w.Map("TaskStates"u8, (fields & AllocListFields.TaskStates) != 0 ? alloc.TaskStates : null);
        w.Member("DeploymentStatus"u8, alloc.DeploymentStatus);
        w.Member("FollowupEvalID"u8, alloc.FollowupEvalID);
        w.Member("NextAllocation"u8, alloc.NextAllocation);
        w.Member("RescheduleTracker"u8, alloc.RescheduleTracker);
        w.List("PreemptedAllocations"u8, alloc.PreemptedAllocations);
        w.Member("PreemptedByAllocation"u8, alloc.PreemptedByAllocation);
        w.Member("CreateIndex"u8, alloc.CreateIndex);
        w.Member("ModifyIndex"u8, alloc.ModifyIndex);
        w.Member("CreateTime"u8, alloc.CreateTime);
        w.Member("ModifyTime"u8, alloc.ModifyTime);
        w.EndObject();
    }
}
