using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling.Placing;

/// <summary>Places what a service or batch job lacks, one allocation after another.</summary>
internal sealed class Placements(EvaluationRun run, GroupPlacers placers, DeploymentPlan deployments)
{
    private static readonly HashSet<string> NoNodes = [];

    internal void Place(IEnumerable<PlacementRequest> requests)
    {
        foreach (var request in requests) Place(request);
    }

    private void Place(PlacementRequest request)
    {
        var group = request.Group.Name;
        if (run.Failures.TryGetValue(group, out var failure))
        {
            // What one of the group did not find, the next would not find either.
            run.Failures[group] = failure with { CoalescedFailures = failure.CoalescedFailures + 1 };
            run.Queued[group]++;
            return;
        }

        var placer = placers.Of(request.Group);
        if (request is { ReplacesPrevious: true, Previous: { } replaced }) run.Stop(replaced, Descriptions.AllocUpdating);
        var selection = placer.Select(Avoided(request), request.OldJob);
        if (selection.Node is { } node)
        {
            var alloc = AllocationMaker.Make(run, request, placer.Ask, node, selection.Metrics);
            run.Place(alloc, node, request.Previous);
            deployments.Count(alloc);
            return;
        }

        if (request is { ReplacesPrevious: true, Previous: { } kept }) run.UndoStop(kept);
        run.Failures[group] = selection.Metrics;
        run.Queued[group]++;
    }

    private static HashSet<string> Avoided(PlacementRequest request)
    {
        if (request is not { IsReschedule: true, Previous: { } previous }) return NoNodes;
        var nodes = new HashSet<string> { previous.NodeID };
        foreach (var past in previous.RescheduleTracker?.Events ?? []) nodes.Add(past.PrevNodeID);
        return nodes;
    }
}
