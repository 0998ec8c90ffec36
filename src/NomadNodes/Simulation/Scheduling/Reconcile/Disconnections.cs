using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Reconcile;

/// <summary>Failed allocations that wait for their time, and those that went out of reach: each gets the evaluation that comes back to it.</summary>
internal static class Disconnections
{
    internal static void Handle(EvaluationRun run, TaskGroup group, GroupAllocs allocs, Tally tally)
    {
        if (allocs.Disconnecting.Count == 0 && allocs.RescheduleLater.Count == 0) return;
        var now = run.NowNanoseconds;
        var timeouts = run.FollowUps!.Add(
            EvalTrigger.MaxDisconnectTimeout,
            Descriptions.EvalDisconnectTimeout,
            allocs.Disconnecting.Select(alloc => (alloc.ID, now + group.LostAfter)));

        var later = allocs.RescheduleLater.Select(alloc => (alloc.ID, Due(alloc, group, Rescheduling.FailedAt(alloc))))
            .Concat(group.ReplacesDisconnected ? allocs.Disconnecting.Select(alloc => (alloc.ID, Due(alloc, group, now))) : []);
        var reschedules = run.FollowUps.Add(
            EvalTrigger.AllocReschedule,
            Descriptions.EvalReschedule,
            later.Where(entry => entry.Item2 is not null).Select(entry => (entry.ID, entry.Item2!.Value)));

        foreach (var alloc in allocs.RescheduleLater) run.Plan.Update(alloc with { FollowupEvalID = reschedules[alloc.ID] }, UpdateReason.FollowUp);
        foreach (var alloc in allocs.Disconnecting) run.Plan.Update(Unknown(run, alloc, reschedules.GetValueOrDefault(alloc.ID) ?? timeouts[alloc.ID]), UpdateReason.Unknown);
        tally.RescheduleLater += reschedules.Count;
        tally.Disconnect += allocs.Disconnecting.Count;
        tally.Ignore += allocs.Disconnecting.Count;
    }

    internal static Allocation Unknown(EvaluationRun run, Allocation alloc, string followUp) => alloc with
    {
        ClientStatus = AllocClientStatus.Unknown,
        ClientDescription = Descriptions.AllocUnknown,
        AllocStates = [.. alloc.AllocStates ?? [], new AllocState { Value = AllocClientStatus.Unknown, Time = run.Now }],
        FollowupEvalID = followUp,
    };

    private static long? Due(Allocation alloc, TaskGroup group, long failedAt) =>
        Rescheduling.Next(alloc, alloc.Group?.ReschedulePolicy ?? group.ReschedulePolicy, failedAt);
}
