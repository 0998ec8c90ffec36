using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Deployments;

/// <summary>When a deployment goes on, and when it is over.</summary>
internal static class DeploymentRules
{
    /// <summary>What is due of a deployment. One that is not of the job's present version waits for the scheduler, which cancels it.</summary>
    /// <param name="deployment">As it is now.</param>
    /// <param name="job">As it is now.</param>
    /// <param name="allocs">All of the job's.</param>
    /// <param name="hasProgressed">Whether more of it is healthy than when it last went on.</param>
    /// <param name="now">The present time.</param>
    public static DeploymentStep Next(Deployment deployment, Job? job, IEnumerable<Allocation> allocs, bool hasProgressed, Timestamp now)
    {
        if (deployment.Status != DeploymentStatus.Running || job is null || !IsOf(deployment, job)) return DeploymentStep.None;
        if (PromotesItself(deployment)) return DeploymentStep.Promote;
        var isHealthy = deployment.TaskGroups is { Count: > 0 } groups && groups.Values.All(state => !AwaitsPromotion(state) && !IsShort(state));
        if (isHealthy || hasProgressed)
        {
            var isBehind = allocs.Any(alloc => !alloc.IsTerminal && !IsCurrent(alloc, deployment));
            // Nomad: a system job's allocations on nodes that take no new ones stay as they are.
            if (isHealthy && (!isBehind || job.Type == JobType.System) && !allocs.Any(alloc => IsStarting(alloc, deployment))) return DeploymentStep.Succeed;
            if (hasProgressed && isBehind) return DeploymentStep.GoOn;
        }

        return Deadline(deployment) <= now ? DeploymentStep.Fail : DeploymentStep.None;
    }

    /// <summary>By when the next allocation must be healthy. Null while no group waits for one; before the first is placed none does.</summary>
    public static Timestamp? Deadline(Deployment deployment)
    {
        Timestamp? first = null;
        foreach (var state in deployment.TaskGroups?.Values ?? [])
        {
            if (state.PlacedAllocs == 0 || state.RequireProgressBy.IsZero || !IsShort(state)) continue;
            if (first is null || state.RequireProgressBy < first) first = state.RequireProgressBy;
        }

        return first;
    }

    /// <summary>How much of it is healthy.</summary>
    public static long Healthy(Deployment deployment) => (deployment.TaskGroups?.Values ?? []).Sum(state => state.HealthyAllocs);

    public static bool AwaitsPromotion(DeploymentState state) => state is { DesiredCanaries: > 0, Promoted: false };

    // Nomad: only when every group that waits for its promotion may have it.
    private static bool PromotesItself(Deployment deployment)
    {
        List<DeploymentState> waiting = [.. (deployment.TaskGroups?.Values ?? []).Where(AwaitsPromotion)];
        return waiting.Count > 0 && waiting.TrueForAll(state => state.AutoPromote && !IsShort(state));
    }

    private static bool IsShort(DeploymentState state) => state.HealthyAllocs < (AwaitsPromotion(state) ? state.DesiredCanaries : state.DesiredTotal);

    private static bool IsOf(Deployment deployment, Job job) => !job.Stop && job.Version == deployment.JobVersion && job.CreateIndex == deployment.JobCreateIndex;

    // What was placed with it later, on a new node, say, has to be healthy, too.
    private static bool IsStarting(Allocation alloc, Deployment deployment) =>
        !alloc.IsTerminal && alloc.DeploymentID == deployment.ID && alloc.DeploymentStatus?.Healthy is null;

    private static bool IsCurrent(Allocation alloc, Deployment deployment) =>
        alloc.Job is { } own && own.Version == deployment.JobVersion && own.CreateIndex == deployment.JobCreateIndex;
}
