using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Ranking;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling.Placing;

/// <summary>Makes the allocation of a chosen node, with all that it takes of it.</summary>
internal static class AllocationMaker
{
    internal static Allocation Make(EvaluationRun run, PlacementRequest request, GroupAsk ask, PlacementNode node, AllocMetric metrics)
    {
        var job = request.OldJob ?? run.Job!;
        var offer = ResourceOffer.Make(request.Group, ask, node, run.Inputs.Random, run.Context.Configuration.MemoryOversubscription);
        return new Allocation
        {
            ID = run.Inputs.NewIdText(),
            Namespace = job.Namespace,
            EvalID = run.Eval.ID,
            Name = request.Name,
            NodeID = node.Node.ID,
            NodeName = node.Node.Name,
            JobID = job.ID,
            Job = job,
            TaskGroup = request.Group.Name,
            Resources = offer.Sum(),
            SharedResources = offer.SharedResources,
            TaskResources = offer.TaskResources,
            AllocatedResources = offer.Allocated,
            Metrics = metrics,
            DesiredStatus = AllocDesiredStatus.Run,
            ClientStatus = AllocClientStatus.Pending,
            PreviousAllocation = request.Previous?.ID ?? "",
            DeploymentID = request.OldJob is null ? run.Deployment?.ID ?? "" : "",
            DeploymentStatus = request.IsCanary ? new AllocDeploymentStatus { Canary = true } : null,
            RescheduleTracker = Tracker(request, run.NowNanoseconds),
            SigningKeyID = run.Inputs.SigningKeyId,
        };
    }

    private static RescheduleTracker? Tracker(PlacementRequest request, long now) =>
        request is { IsReschedule: true, Previous: { } previous } ? Rescheduling.Track(previous, request.Group.ReschedulePolicy, now) : null;
}
