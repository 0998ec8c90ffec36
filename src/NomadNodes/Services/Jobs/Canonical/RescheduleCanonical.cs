using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>How failed allocations are replaced. Nomad: those of system jobs are not; a group's own members beat the job's.</summary>
internal static class RescheduleCanonical
{
    private static readonly ReschedulePolicy Service = new()
    {
        Delay = 30 * GoDuration.Second,
        DelayFunction = "exponential",
        MaxDelay = GoDuration.Hour,
        Unlimited = true,
    };

    private static readonly ReschedulePolicy Batch = new()
    {
        Attempts = 1,
        Interval = 24 * GoDuration.Hour,
        Delay = 5 * GoDuration.Second,
        DelayFunction = "constant",
    };

    /// <summary>What system jobs are sent is kept, so that it can be refused.</summary>
    public static ReschedulePolicy? Of(string type, ReschedulePolicyRequest? job, ReschedulePolicyRequest? group) => type switch
    {
        JobType.Service => Over(Over(Service, job), group),
        JobType.Batch => Over(Over(Batch, job), group),
        _ => group is null ? null : Over(new ReschedulePolicy(), group),
    };

    private static ReschedulePolicy Over(ReschedulePolicy known, ReschedulePolicyRequest? sent) => sent is null ? known : new()
    {
        Attempts = sent.Attempts ?? known.Attempts,
        Interval = sent.Interval ?? known.Interval,
        Delay = sent.Delay ?? known.Delay,
        DelayFunction = sent.DelayFunction ?? known.DelayFunction,
        MaxDelay = sent.MaxDelay ?? known.MaxDelay,
        Unlimited = sent.Unlimited ?? known.Unlimited,
    };
}
