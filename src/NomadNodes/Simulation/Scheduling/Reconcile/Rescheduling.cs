using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>When a failed allocation may be replaced, by its group's policy. All times are Unix nanoseconds.</summary>
internal static class Rescheduling
{
    /// <summary>Nomad: of allocations that may be rescheduled without end, so many events are remembered.</summary>
    private const int MaxPastEvents = 5;

    /// <summary>Null if it may not be replaced any more.</summary>
    internal static long? Next(Allocation alloc, ReschedulePolicy? policy, long failedAt)
    {
        if (policy is null || !RescheduleRules.IsAllowed(policy, alloc.RescheduleTracker, Timestamp.FromUnixNanoseconds(failedAt))) return null;
        return failedAt + Delay(alloc, policy, failedAt);
    }

    /// <summary>The end of the last task that ended; of one that told none, its last change.</summary>
    internal static long FailedAt(Allocation alloc)
    {
        var last = 0L;
        foreach (var task in alloc.TaskStates?.Values ?? [])
        {
            if (!task.FinishedAt.IsZero) last = Math.Max(last, task.FinishedAt.ToUnixNanoseconds());
        }

        return last > 0 ? last : alloc.ModifyTime;
    }

    internal static long Delay(Allocation alloc, ReschedulePolicy policy, long failedAt)
    {
        var events = alloc.RescheduleTracker?.Events ?? [];
        if (events.Count == 0) return policy.Delay;
        var delay = policy.DelayFunction switch
        {
            "exponential" => events[^1].Delay * 2,
            "fibonacci" when events.Count > 1 => events[^1].Delay + events[^2].Delay,
            _ => policy.Delay,
        };
        if (policy.MaxDelay == 0 || delay <= policy.MaxDelay) return delay;

        // One that ran for longer than the longest delay starts from the beginning.
        return failedAt - events[^1].RescheduleTime > policy.MaxDelay ? policy.Delay : policy.MaxDelay;
    }

    /// <summary>What the replacement remembers.</summary>
    internal static RescheduleTracker Track(Allocation previous, ReschedulePolicy? policy, long now)
    {
        var failedAt = FailedAt(previous);
        var delay = policy is null ? 0 : Delay(previous, policy, failedAt);
        var past = policy is { Unlimited: false, Attempts: > 0 } ? Recent(previous, policy, failedAt) : (previous.RescheduleTracker?.Events ?? []).TakeLast(MaxPastEvents);
        var latest = new RescheduleEvent { RescheduleTime = now, PrevAllocID = previous.ID, PrevNodeID = previous.NodeID, Delay = delay };
        return new RescheduleTracker { Events = [.. past, latest], LastReschedule = "ok" };
    }

    private static IEnumerable<RescheduleEvent> Recent(Allocation alloc, ReschedulePolicy policy, long failedAt) =>
        (alloc.RescheduleTracker?.Events ?? []).Where(past => failedAt - past.RescheduleTime < policy.Interval);
}
