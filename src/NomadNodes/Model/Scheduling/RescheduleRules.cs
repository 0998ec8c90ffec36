using NomadNodes.Model.Jobs;

namespace NomadNodes.Model.Scheduling;

/// <summary>Whether a failed allocation may be tried again elsewhere.</summary>
internal static class RescheduleRules
{
    /// <summary>Nomad: always where attempts are unlimited, else as long as fewer than Attempts lie within the last Interval.</summary>
    internal static bool IsAllowed(ReschedulePolicy? policy, RescheduleTracker? tracker, Timestamp now)
    {
        if (policy is null) return false;
        if (policy.Unlimited) return true;
        var since = now.ToUnixNanoseconds() - policy.Interval;
        return AttemptsSince(tracker, since) < policy.Attempts;
    }

    private static int AttemptsSince(RescheduleTracker? tracker, long since)
    {
        var attempts = 0;
        foreach (var one in tracker?.Events ?? [])
        {
            if (one.RescheduleTime > since) attempts++;
        }

        return attempts;
    }
}
