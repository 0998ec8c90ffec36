using NomadNodes.Filtering.Description;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Filters;

/// <summary>What happened to allocations, as filters see it.</summary>
internal static class AllocationStateFilterTypes
{
    public static FilterType<TaskEvent> Event { get; } = FilterTypes.Struct<TaskEvent>("structs.TaskEvent", one => one
        .String("Type", e => e.Type)
        .Int64("Time", e => e.Time)
        .String("Message", e => e.Message)
        .String("DisplayMessage", e => e.DisplayMessage)
        .Map("Details", e => e.Details, FilterTypes.String)
        .Bool("FailsTask", e => e.FailsTask)
        .String("RestartReason", e => e.RestartReason)
        .String("SetupError", e => e.SetupError)
        .String("DriverError", e => e.DriverError)
        .Int("ExitCode", e => e.ExitCode)
        .Int("Signal", e => e.Signal)
        .Int("KillTimeout", e => e.KillTimeout)
        .String("KillError", e => e.KillError)
        .String("KillReason", e => e.KillReason)
        .Int("StartDelay", e => e.StartDelay)
        .String("DownloadError", e => e.DownloadError)
        .String("ValidationError", e => e.ValidationError)
        .Int("DiskLimit", e => e.DiskLimit)
        .String("FailedSibling", e => e.FailedSibling)
        .String("VaultError", e => e.VaultError)
        .String("TaskSignalReason", e => e.TaskSignalReason)
        .String("TaskSignal", e => e.TaskSignal)
        .String("DriverMessage", e => e.DriverMessage)
        .String("GenericSource", e => e.GenericSource));

    public static FilterType<TaskState> Task { get; } = FilterTypes.Struct<TaskState>("structs.TaskState", task => task
        .String("State", t => t.State)
        .Bool("Failed", t => t.Failed)
        .UInt64("Restarts", t => t.Restarts)
        .Time("LastRestart")
        .Time("StartedAt")
        .Time("FinishedAt")
        .List("Events", t => t.Events, FilterTypes.Pointer(Event))
        .String("Paused", t => t.Paused));

    public static FilterType<AllocState> State { get; } = FilterTypes.Struct<AllocState>("structs.AllocState", state => state
        .UInt64("Field", s => s.Field)
        .String("Value", s => s.Value)
        .Time("Time"));

    public static FilterType<AllocDeploymentStatus> Deployment { get; } = FilterTypes.Struct<AllocDeploymentStatus>("structs.AllocDeploymentStatus", deployment => deployment
        .Add("Healthy", d => d.Healthy, FilterTypes.OptionalBool)
        .Time("Timestamp")
        .Bool("Canary", d => d.Canary)
        .UInt64("ModifyIndex", d => d.ModifyIndex));

    public static FilterType<DesiredTransition> Transition { get; } = FilterTypes.Struct<DesiredTransition>("structs.DesiredTransition", transition => transition
        .Add("Migrate", t => t.Migrate, FilterTypes.OptionalBool)
        .Add("Reschedule", t => t.Reschedule, FilterTypes.OptionalBool)
        .Add("ForceReschedule", t => t.ForceReschedule, FilterTypes.OptionalBool)
        .Add("NoShutdownDelay", t => t.NoShutdownDelay, FilterTypes.OptionalBool)
        .Add("MigrateDisablePlacement", t => t.MigrateDisablePlacement, FilterTypes.OptionalBool));

    public static FilterType<RescheduleEvent> RescheduleEvent { get; } = FilterTypes.Struct<RescheduleEvent>("structs.RescheduleEvent", rescheduleEvent => rescheduleEvent
        .Int("RescheduleTime", r => r.RescheduleTime)
        .String("PrevAllocID", r => r.PrevAllocID)
        .String("PrevNodeID", r => r.PrevNodeID)
        .Duration("Delay", r => r.Delay));

    public static FilterType<RescheduleTracker> Reschedule { get; } = FilterTypes.Struct<RescheduleTracker>("structs.RescheduleTracker", reschedule => reschedule
        .List("Events", r => r.Events, FilterTypes.Pointer(RescheduleEvent))
        .String("LastReschedule", r => r.LastReschedule));

    public static FilterType<NodeScoreMeta> Score { get; } = FilterTypes.Struct<NodeScoreMeta>("structs.NodeScoreMeta", score => score
        .String("NodeID", s => s.NodeID)
        .Map("Scores", s => s.Scores, FilterTypes.Float64)
        .Float64("NormScore", s => s.NormScore));

    public static FilterType<AllocMetric> Metrics { get; } = FilterTypes.Struct<AllocMetric>("structs.AllocMetric", metrics => metrics
        .Int("NodesEvaluated", m => m.NodesEvaluated)
        .Int("NodesFiltered", m => m.NodesFiltered)
        .Int("NodesInPool", m => m.NodesInPool)
        .String("NodePool", m => m.NodePool)
        .Map("NodesAvailable", m => m.NodesAvailable, FilterTypes.Int)
        .Map("ClassFiltered", m => m.ClassFiltered, FilterTypes.Int)
        .Map("ConstraintFiltered", m => m.ConstraintFiltered, FilterTypes.Int)
        .Int("NodesExhausted", m => m.NodesExhausted)
        .Map("ClassExhausted", m => m.ClassExhausted, FilterTypes.Int)
        .Map("DimensionExhausted", m => m.DimensionExhausted, FilterTypes.Int)
        .List("QuotaExhausted", m => m.QuotaExhausted, FilterTypes.String)
        .Map("ResourcesExhausted", m => m.ResourcesExhausted, FilterTypes.Pointer(TaskFilterTypes.Resources))
        .Map("Scores", m => m.Scores, FilterTypes.Float64)
        .List("ScoreMetaData", m => m.ScoreMetaData, FilterTypes.Pointer(Score))
        .Duration("AllocationTime", m => m.AllocationTime)
        .Int("CoalescedFailures", m => m.CoalescedFailures));
}
