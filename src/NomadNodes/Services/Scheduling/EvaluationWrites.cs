using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Scheduling;

/// <summary>Carries out what the scheduler decided.</summary>
internal sealed class EvaluationWrites(StateStore store)
{
    /// <summary>
    /// Writes the outcome: as one unit of work, so that nobody sees a plan without its end, though each part of it takes an index of its own as it does with Nomad. Gives the last index,
    /// 0 when nothing was written.
    /// </summary>
    /// <param name="evalId">The evaluation; one that is over meanwhile is left alone.</param>
    /// <param name="seen">The state that the outcome was decided from.</param>
    /// <param name="outcome">What was decided.</param>
    /// <param name="decide">Decides anew, when the state is another one by now.</param>
    public Task<ulong> WriteAsync(UuidKey evalId, Snapshot seen, EvaluationOutcome outcome, Func<Snapshot, Evaluation, EvaluationOutcome> decide) => store.WriteAsync(write =>
    {
        if (write.Evals.Find(evalId) is not { IsTerminal: false } eval) return 0ul;
        var before = write.Index;
        var current = IsUnchanged(write, seen) ? outcome : decide(write.ToSnapshot(), eval);
        new OutcomeWriter(write).Write(eval, current);
        return write.Index == before ? 0ul : write.Index;
    });

    /// <summary>
    /// Cancels blocked evaluations of jobs that newer ones wait for, at one index; those that are blocked no more are left out. Gives the index, 0 when nothing was written.
    /// </summary>
    public Task<ulong> CancelAsync(IReadOnlyList<UuidKey> superseded) => store.WriteAsync(write =>
    {
        List<Evaluation> evals = [.. superseded.Select(write.Evals.Find).OfType<Evaluation>().Where(eval => eval.Status == EvalStatus.Blocked)];
        if (evals.Count == 0) return 0ul;
        var index = write.NextIndex();
        new OutcomeWriter(write).Cancel(evals);
        return index;
    });

    private static bool IsUnchanged(WriteTransaction write, Snapshot seen) =>
        write.Nodes.Index == seen.Nodes.Index
        && write.NodePools.Index == seen.NodePools.Index
        && write.Jobs.Index == seen.Jobs.Index
        && write.Allocs.Index == seen.Allocs.Index
        && write.Evals.Index == seen.Evals.Index
        && write.Deployments.Index == seen.Deployments.Index
        && write.SchedulerConfig.Index == seen.SchedulerConfig.Index;
}
