using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Reconcile;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Ends what runs of a job that was stopped, or of a group that it has no more.</summary>
internal static class JobStop
{
    internal static void All(EvaluationRun run)
    {
        foreach (var group in run.Job?.TaskGroups ?? []) run.TallyOf(group.Name);
        Stop(run, run.Allocs);
    }

    internal static void RemovedGroups(EvaluationRun run)
    {
        var groups = (run.Job?.TaskGroups ?? []).Select(group => group.Name).ToHashSet();
        Stop(run, run.Allocs.Where(alloc => !groups.Contains(alloc.TaskGroup)));
    }

    private static void Stop(EvaluationRun run, IEnumerable<Allocation> allocs)
    {
        foreach (var alloc in allocs)
        {
            if (alloc.IsClientTerminal) continue;
            var isGone = AllocClassifier.IsGone(run.FindNode(alloc.NodeID));
            if (isGone) run.Stop(alloc, Descriptions.AllocLost, UpdateReason.Lost);
            else if (!alloc.IsServerTerminal) run.Stop(alloc, Descriptions.AllocNotNeeded);
            if (!alloc.IsServerTerminal) run.TallyOf(alloc.TaskGroup).Stop++;
        }
    }
}
