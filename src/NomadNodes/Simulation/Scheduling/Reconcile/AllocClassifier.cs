using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Tells what is to become of each allocation of a service or batch job.</summary>
/// <remarks>
/// <paramref name="evalId"/>: a follow-up evaluation deals with those that wait for it.
/// <paramref name="now"/>: Unix nanoseconds.
/// </remarks>
internal sealed class AllocClassifier(Job job, string evalId, Func<string, Node?> findNode, long now)
{
    /// <summary>Nomad: what is due within a second is done at once.</summary>
    internal const long RescheduleWindow = 1_000_000_000;

    private readonly bool _isBatch = job.Type == JobType.Batch;

    internal AllocFate Classify(Allocation alloc, TaskGroup group)
    {
        var node = findNode(alloc.NodeID);
        if (alloc.IsServerTerminal) return Stopped(alloc, node);
        if (alloc.IsClientTerminal) return Finished(alloc, group);
        if (alloc.ClientStatus == AllocClientStatus.Unknown) return Unknown(alloc, group, node);
        if (IsGone(node)) return AllocFate.Lost;
        if (node.Status == NodeStatus.Disconnected)
            return group.LostAfter > 0 && alloc.ClientStatus == AllocClientStatus.Running ? AllocFate.Disconnect : AllocFate.Lost;
        return alloc.IsMigrating ? AllocFate.Migrate : AllocFate.Kept;
    }

    internal static bool IsGone([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] Node? node) => node is null or { Status: NodeStatus.Down };

    internal static bool IsCurrent(Allocation alloc, Job job) => alloc.Job is { } own && own.Version == job.Version && own.CreateIndex == job.CreateIndex;

    private AllocFate Stopped(Allocation alloc, Node? node)
    {
        if (!alloc.IsClientTerminal && IsGone(node)) return AllocFate.LostWhileStopping;
        var done = alloc.ClientStatus == AllocClientStatus.Complete && alloc.TaskStates is { } tasks && tasks.Values.All(task => task is { State: "dead", Failed: false });
        var keptEmpty = alloc.DesiredTransition.MigrateDisablePlacement == true;
        return _isBatch && (done || keptEmpty) && IsCurrent(alloc, job) ? AllocFate.Fulfilled : AllocFate.Past;
    }

    private AllocFate Finished(Allocation alloc, TaskGroup group)
    {
        if (_isBatch && !IsCurrent(alloc, job)) return AllocFate.Superseded;
        return alloc.ClientStatus switch
        {
            AllocClientStatus.Complete => _isBatch ? AllocFate.Fulfilled : AllocFate.Past,
            AllocClientStatus.Failed => Failed(alloc, group),
            _ => AllocFate.Past,
        };
    }

    private AllocFate Failed(Allocation alloc, TaskGroup group)
    {
        if (alloc.NextAllocation.Length > 0) return AllocFate.Past;
        if (alloc.DesiredTransition.ForceReschedule == true) return AllocFate.RescheduleNow;
        return Reschedule(alloc, group, Rescheduling.FailedAt(alloc));
    }

    private AllocFate Reschedule(Allocation alloc, TaskGroup group, long failedAt)
    {
        if (Rescheduling.Next(alloc, alloc.Group?.ReschedulePolicy ?? group.ReschedulePolicy, failedAt) is not { } due) return AllocFate.Kept;
        if (alloc.FollowupEvalID == evalId || due - now <= RescheduleWindow) return AllocFate.RescheduleNow;
        return alloc.FollowupEvalID.Length == 0 ? AllocFate.RescheduleLater : AllocFate.Kept;
    }

    private AllocFate Unknown(Allocation alloc, TaskGroup group, Node? node)
    {
        if (node is null || alloc.IsUnknownForTooLong(group, now)) return AllocFate.Lost;
        if (alloc.NextAllocation.Length > 0) return AllocFate.Superseded;
        if (!group.ReplacesDisconnected || node.Status is not (NodeStatus.Disconnected or NodeStatus.Down)) return AllocFate.Kept;
        var fate = Reschedule(alloc, group, alloc.UnknownSince?.ToUnixNanoseconds() ?? alloc.ModifyTime);
        return fate == AllocFate.RescheduleNow ? fate : AllocFate.Kept;
    }
}
