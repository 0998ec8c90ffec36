using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Placing;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Service and batch jobs: so many allocations of each group, wherever there is room.</summary>
internal static class GenericScheduler
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
        var groups = (job.TaskGroups ?? []).Select(group => Reconcile(run, job, group, deployments, placers)).ToList();
        deployments.Begin();
        foreach (var alloc in groups.SelectMany(group => group.InPlace)) InPlaceUpdate.Apply(run, alloc, deployments);
        new Placements(run, placers, deployments).Place(groups.SelectMany(group => group.Requests));
        deployments.Finish();
    }

    private static GroupReconciler Reconcile(EvaluationRun run, Job job, TaskGroup group, DeploymentPlan deployments, GroupPlacers placers)
    {
        var classifier = new AllocClassifier(job, run.Eval.ID, run.FindNode, run.NowNanoseconds);
        var own = run.Allocs.Where(alloc => alloc.TaskGroup == group.Name).ToList();
        var reconciler = new GroupReconciler(run, group, new GroupAllocs(own, group, classifier), deployments, alloc => MayStay(run, group, alloc, placers));
        reconciler.Reconcile(isFirstOfVersion: !own.Exists(alloc => AllocClassifier.IsCurrent(alloc, job)));
        return reconciler;
    }

    /// <summary>A node that takes no new allocations may keep those that it has; one that the job no longer reaches may not.</summary>
    private static bool MayStay(EvaluationRun run, TaskGroup group, Allocation alloc, GroupPlacers placers) =>
        run.FindNode(alloc.NodeID) is { } node && run.Job!.Reaches(node) && placers.Of(group).IsFeasible(node);
}
