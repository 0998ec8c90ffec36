namespace NomadNodes.Simulation.Scheduling;

/// <summary>The texts that allocations, evaluations and deployments carry of what the scheduler did to them.</summary>
internal static class Descriptions
{
    internal const string AllocNotNeeded = "alloc not needed due to job update";
    internal const string AllocMigrating = "alloc is being migrated";
    internal const string AllocUpdating = "alloc is being updated due to job update";
    internal const string AllocLost = "alloc is lost since its node is down";
    internal const string AllocRescheduled = "alloc was rescheduled because it failed";
    internal const string AllocNodeTainted = "alloc not needed as node is tainted";
    internal const string AllocUnknown = "alloc is unknown since its node is disconnected";

    internal const string EvalBlocked = "created to place remaining allocations";
    internal const string EvalReschedule = "created for delayed rescheduling";
    internal const string EvalDisconnectTimeout = "created for delayed disconnect timeout";

    internal const string DeploymentNeedsPromotion = "Deployment is running but requires manual promotion";
    internal const string DeploymentPromotesItself = "Deployment is running pending automatic promotion";

    internal static string EvalSuccessful(string evalId) => $"evaluation \"{evalId}\" successful";
}
