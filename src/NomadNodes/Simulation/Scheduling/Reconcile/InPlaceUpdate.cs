using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Gives an allocation the job's newest version where it runs.</summary>
internal static class InPlaceUpdate
{
    internal static void Apply(EvaluationRun run, Allocation alloc, DeploymentPlan deployments)
    {
        var updated = alloc with { Job = run.Job, EvalID = run.Eval.ID };
        if (run.Deployment is { } deployment && deployments.StateOf(alloc.TaskGroup) is not null && alloc.DeploymentID != deployment.ID)
        {
            // Its health counts anew for the new deployment.
            updated = updated with { DeploymentID = deployment.ID, DeploymentStatus = null };
            deployments.Count(updated);
        }

        run.Plan.Update(updated, UpdateReason.InPlace);
    }
}
