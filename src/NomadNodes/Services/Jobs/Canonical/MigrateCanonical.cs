using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>How drains move a group. Nomad: only service jobs have it; a group's own members beat the job's.</summary>
internal static class MigrateCanonical
{
    private static readonly MigrateStrategy Default = new()
    {
        MaxParallel = 1,
        HealthCheck = "checks",
        MinHealthyTime = 10 * GoDuration.Second,
        HealthyDeadline = 5 * GoDuration.Minute,
    };

    /// <summary>What groups of other jobs are sent is kept, so that it can be refused.</summary>
    public static MigrateStrategy? Of(string type, MigrateStrategyRequest? job, MigrateStrategyRequest? group) =>
        type == JobType.Service ? Over(Over(Default, job), group) : group is null ? null : Over(Default, group);

    private static MigrateStrategy Over(MigrateStrategy known, MigrateStrategyRequest? sent) => sent is null ? known : new()
    {
        MaxParallel = sent.MaxParallel ?? known.MaxParallel,
        HealthCheck = sent.HealthCheck ?? known.HealthCheck,
        MinHealthyTime = sent.MinHealthyTime ?? known.MinHealthyTime,
        HealthyDeadline = sent.HealthyDeadline ?? known.HealthyDeadline,
    };
}
