using NomadNodes.Filtering.Description;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Filters;

/// <summary>An evaluation as filters see it.</summary>
internal static class EvaluationFilterType
{
    public static FilterType<DesiredUpdates> Updates { get; } = FilterTypes.Struct<DesiredUpdates>("structs.DesiredUpdates", updates => updates
        .UInt64("Ignore", u => u.Ignore)
        .UInt64("Place", u => u.Place)
        .UInt64("Migrate", u => u.Migrate)
        .UInt64("Stop", u => u.Stop)
        .UInt64("InPlaceUpdate", u => u.InPlaceUpdate)
        .UInt64("DestructiveUpdate", u => u.DestructiveUpdate)
        .UInt64("Canary", u => u.Canary)
        .UInt64("Preemptions", u => u.Preemptions)
        .UInt64("Disconnect", u => u.Disconnect)
        .UInt64("Reconnect", u => u.Reconnect)
        .UInt64("RescheduleNow", u => u.RescheduleNow)
        .UInt64("RescheduleLater", u => u.RescheduleLater));

    public static FilterType<PlanAnnotations> Annotations { get; } = FilterTypes.Struct<PlanAnnotations>("structs.PlanAnnotations", annotations => annotations
        .Map("DesiredTGUpdates", a => a.DesiredTGUpdates, FilterTypes.Pointer(Updates))
        .List("PreemptedAllocs", a => a.PreemptedAllocs?.Value as IReadOnlyList<object?>, FilterTypes.Any));

    public static FilterType<Evaluation> Instance { get; } = FilterTypes.Struct<Evaluation>("structs.Evaluation", evaluation => evaluation
        .String("ID", e => e.ID)
        .String("Namespace", e => e.Namespace)
        .Int("Priority", e => e.Priority)
        .String("Type", e => e.Type)
        .String("TriggeredBy", e => e.TriggeredBy)
        .String("JobID", e => e.JobID)
        .UInt64("JobModifyIndex", e => e.JobModifyIndex)
        .String("NodeID", e => e.NodeID)
        .UInt64("NodeModifyIndex", e => e.NodeModifyIndex)
        .String("DeploymentID", e => e.DeploymentID)
        .String("Status", e => e.Status)
        .String("StatusDescription", e => e.StatusDescription)
        .Duration("Wait", e => e.Wait)
        .Time("WaitUntil")
        .String("NextEval", e => e.NextEval)
        .String("PreviousEval", e => e.PreviousEval)
        .String("BlockedEval", e => e.BlockedEval)
        .Map("FailedTGAllocs", e => e.FailedTGAllocs, FilterTypes.Pointer(AllocationStateFilterTypes.Metrics))
        .Map("ClassEligibility", e => e.ClassEligibility, FilterTypes.Bool)
        .String("QuotaLimitReached", e => e.QuotaLimitReached)
        .Bool("EscapedComputedClass", e => e.EscapedComputedClass)
        .Bool("AnnotatePlan", e => e.AnnotatePlan)
        .Struct("PlanAnnotations", e => e.PlanAnnotations, Annotations)
        .Map("QueuedAllocations", e => e.QueuedAllocations, FilterTypes.Int)
        .String("LeaderACL", e => e.LeaderACL)
        .UInt64("SnapshotIndex", e => e.SnapshotIndex)
        .UInt64("CreateIndex", e => e.CreateIndex)
        .UInt64("ModifyIndex", e => e.ModifyIndex)
        .Int64("CreateTime", e => e.CreateTime)
        .Int64("ModifyTime", e => e.ModifyTime));
}
