using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Puts together what came of an evaluation.</summary>
internal static class DecisionMaker
{
    internal static SchedulingDecision Make(EvaluationRun run)
    {
        var plan = run.Plan.Build(run.Eval.ID);
        if (run.Failures.Count == 0) return Succeed(run, plan);
        if (run.Eval.Status == EvalStatus.Blocked)
            return new SchedulingDecision { CreatedEvals = FollowUps(run), Plan = plan, Reblocked = Learned(run, run.Eval) };

        var blocked = BlockedEvals(run);
        var isSystem = run.Eval.Type is JobType.System or JobType.Sysbatch;
        return new SchedulingDecision
        {
            CreatedEvals = [.. FollowUps(run), .. blocked],
            Plan = plan,
            Completed = Complete(run) with { BlockedEval = isSystem ? "" : blocked[0].ID, FailedTGAllocs = run.Failures },
        };
    }

    private static SchedulingDecision Succeed(EvaluationRun run, Plan? plan) => new()
    {
        CreatedEvals = FollowUps(run),
        Plan = plan,
        Completed = Complete(run),
        CanceledEvals =
        [
            .. from blocked in run.State.BlockedEvals(run.Eval.Namespace, run.Eval.JobID)
               where blocked.ID != run.Eval.ID
               select blocked with { Status = EvalStatus.Canceled, StatusDescription = Descriptions.EvalSuccessful(run.Eval.ID) },
        ],
    };

    private static IReadOnlyList<Evaluation> FollowUps(EvaluationRun run) => run.FollowUps?.Created ?? [];

    private static Evaluation Complete(EvaluationRun run) => run.Eval with
    {
        Status = EvalStatus.Complete,
        StatusDescription = "",
        FailedTGAllocs = null,
        DeploymentID = run.Deployment?.ID ?? run.Eval.DeploymentID,
        NextEval = FollowUps(run) is [.., var last] ? last.ID : run.Eval.NextEval,
        PlanAnnotations = new PlanAnnotations { DesiredTGUpdates = run.Tallies.ToDictionary(entry => entry.Key, entry => entry.Value.ToUpdates()) },
        QueuedAllocations = run.Job is null ? null : run.Queued,
        SnapshotIndex = run.State.Index,
    };

    /// <summary>One for the job; Nomad: of a system job one for each node without room.</summary>
    private static List<Evaluation> BlockedEvals(EvaluationRun run) =>
        run.FullNodes.Count == 0 ? [Block(run, "")] : run.FullNodes.ConvertAll(node => Block(run, node));

    private static Evaluation Block(EvaluationRun run, string nodeId) => Learned(run, new Evaluation
    {
        ID = run.Inputs.NewIdText(),
        Namespace = run.Eval.Namespace,
        Priority = run.Eval.Priority,
        Type = run.Eval.Type,
        TriggeredBy = EvalTrigger.QueuedAllocs,
        JobID = run.Eval.JobID,
        JobModifyIndex = run.Eval.JobModifyIndex,
        NodeID = nodeId,
        Status = EvalStatus.Blocked,
        StatusDescription = Descriptions.EvalBlocked,
        PreviousEval = run.Eval.ID,
    });

    private static Evaluation Learned(EvaluationRun run, Evaluation blocked) => blocked with
    {
        FailedTGAllocs = run.Failures,
        ClassEligibility = run.Context.Feasibility.Classes(),
        EscapedComputedClass = run.Context.Feasibility.Escapes,
        SnapshotIndex = run.State.Index,
    };
}
