using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>How tasks are restarted in place.</summary>
internal static class RestartCanonical
{
    private static readonly RestartPolicy LongRunning = new()
    {
        Attempts = 2,
        Interval = 30 * GoDuration.Minute,
        Delay = 15 * GoDuration.Second,
        Mode = "fail",
    };

    private static readonly RestartPolicy Finishing = LongRunning with { Attempts = 3, Interval = 24 * GoDuration.Hour };

    public static RestartPolicy OfGroup(string type, RestartPolicyRequest? sent) =>
        Over(type is JobType.Batch or JobType.Sysbatch ? Finishing : LongRunning, sent);

    /// <summary>Nomad: the group's, but for what the task says itself.</summary>
    public static RestartPolicy OfTask(RestartPolicy group, RestartPolicyRequest? sent) => Over(group, sent);

    private static RestartPolicy Over(RestartPolicy known, RestartPolicyRequest? sent) => sent is null ? known : new()
    {
        Attempts = sent.Attempts ?? known.Attempts,
        Interval = sent.Interval ?? known.Interval,
        Delay = sent.Delay ?? known.Delay,
        Mode = sent.Mode ?? known.Mode,
        RenderTemplates = sent.RenderTemplates ?? known.RenderTemplates,
    };
}
