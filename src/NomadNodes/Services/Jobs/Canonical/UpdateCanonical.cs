using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>How new versions replace old ones. Nomad: only service and system jobs have it; a group's own members beat the job's.</summary>
internal static class UpdateCanonical
{
    private static readonly UpdateStrategy Default = new()
    {
        Stagger = 30 * GoDuration.Second,
        MaxParallel = 1,
        HealthCheck = "checks",
        MinHealthyTime = 10 * GoDuration.Second,
        HealthyDeadline = 5 * GoDuration.Minute,
        ProgressDeadline = 10 * GoDuration.Minute,
    };

    public static UpdateStrategy? OfGroup(string type, UpdateStrategyRequest? job, UpdateStrategyRequest? group) =>
        HasUpdates(type) ? Over(Over(Default, job), group) : null;

    /// <summary>Nomad: of the job's own strategy only two members are kept, and those of one that is all at once not either.</summary>
    public static UpdateStrategy OfJob(string type, UpdateStrategyRequest? job)
    {
        var whole = Over(Default, job);
        return HasUpdates(type) && whole.MaxParallel > 0
            ? new UpdateStrategy { Stagger = whole.Stagger, MaxParallel = whole.MaxParallel }
            : UpdateStrategy.Empty;
    }

    private static bool HasUpdates(string type) => type is JobType.Service or JobType.System;

    private static UpdateStrategy Over(UpdateStrategy known, UpdateStrategyRequest? sent) => sent is null ? known : new()
    {
        Stagger = sent.Stagger ?? known.Stagger,
        MaxParallel = sent.MaxParallel ?? known.MaxParallel,
        HealthCheck = sent.HealthCheck ?? known.HealthCheck,
        MinHealthyTime = sent.MinHealthyTime ?? known.MinHealthyTime,
        HealthyDeadline = sent.HealthyDeadline ?? known.HealthyDeadline,
        ProgressDeadline = sent.ProgressDeadline ?? known.ProgressDeadline,
        AutoRevert = sent.AutoRevert ?? known.AutoRevert,
        AutoPromote = sent.AutoPromote ?? known.AutoPromote,
        Canary = sent.Canary ?? known.Canary,
    };
}
