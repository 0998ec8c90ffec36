using NomadNodes.Simulation.Scheduling.Placing;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>System and sysbatch jobs: one allocation of each group on every node that will do.</summary>
internal static class SystemScheduler
{
    internal static void Run(EvaluationRun run)
    {
        var deployments = new DeploymentPlan(run);
        if (run.IsStopped || run.Job is not { } job)
        {
            JobStop.All(run);
            return;
        }

        JobStop.RemovedGroups(run);
        var placers = new GroupPlacers(run);
        var groups = (job.TaskGroups ?? []).Select(group => new SystemGroup(run, job, group, placers.Of(group), deployments)).ToList();
        foreach (var group in groups) group.Reconcile();
        deployments.Begin();
        foreach (var group in groups) group.Apply();
        deployments.Finish();
    }
}
