using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling;

/// <summary>Decides what becomes of an evaluation. Pure: it changes nothing, and the same state, time and inputs give the same decision.</summary>
internal static class Scheduler
{
    /// <remarks><paramref name="eval"/>: pending; or blocked, when something that it waits for has come.</remarks>
    internal static SchedulingDecision Process(Evaluation eval, ISchedulerState state, Timestamp now, SchedulerInputs inputs)
    {
        var run = new EvaluationRun(eval, state, now, inputs);

        // The type is the evaluation's, not the job's: Nomad stops every job by an evaluation of type service.
        if (eval.Type is JobType.System or JobType.Sysbatch) SystemScheduler.Run(run);
        else GenericScheduler.Run(run);
        return DecisionMaker.Make(run);
    }
}
