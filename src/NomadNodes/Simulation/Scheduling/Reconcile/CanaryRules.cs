using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

internal static class CanaryRules
{
    /// <summary>The canaries of the deployment that is under way, while they wait for their promotion.</summary>
    internal static List<Allocation> Of(IEnumerable<Allocation> allocs, DeploymentPlan deployments, TaskGroup group)
    {
        if (deployments.CurrentId is not { } current || deployments.StateOf(group.Name) is not { Promoted: false, DesiredCanaries: > 0 }) return [];
        return [.. allocs.Where(alloc => alloc.DeploymentStatus is { Canary: true } && alloc.DeploymentID == current)];
    }

    /// <summary>A canary of another deployment, which was never promoted.</summary>
    internal static bool IsStale(Allocation alloc, DeploymentPlan deployments, ISchedulerState state)
    {
        if (alloc.DeploymentStatus is not { Canary: true } || alloc.DeploymentID == deployments.CurrentId) return false;
        var latest = state.LatestDeployment(alloc.Namespace, alloc.JobID);
        return latest?.ID != alloc.DeploymentID || latest.TaskGroups?.GetValueOrDefault(alloc.TaskGroup) is { Promoted: false };
    }
}
