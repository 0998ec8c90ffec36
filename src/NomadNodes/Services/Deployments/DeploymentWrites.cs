using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Deployments;

/// <summary>What the servers do to a deployment by themselves.</summary>
internal sealed class DeploymentWrites(StateStore store, Func<Guid> newId)
{
    /// <summary>
    /// Takes the step at one index, if it still is what is due. Nomad: what goes on, was promoted or has failed gets an evaluation of its job. Gives the index, 0 when nothing was
    /// written.
    /// </summary>
    /// <param name="id">The deployment.</param>
    /// <param name="step">What was decided.</param>
    public Task<ulong> WriteAsync(UuidKey id, DeploymentStep step) => store.WriteAsync(write =>
    {
        if (write.Deployments.Find(id) is not { } deployment) return 0ul;
        var key = new JobKey(deployment.Namespace, deployment.JobID);
        var job = write.Jobs.Find(key);
        if (job is null || DeploymentRules.Next(deployment, job, write.AllocsOfJob(key), hasProgressed: step == DeploymentStep.GoOn, write.Now) != step) return 0ul;
        write.NextIndex();
        var effects = new JobEffects(write);
        var eventType = Take(write, deployment, job, step);
        if (step != DeploymentStep.Succeed) Evaluate(write, deployment, job, eventType);
        effects.Touch(key);
        effects.Store(eventType);
        return write.Index;
    });

    private static string Take(WriteTransaction write, Deployment deployment, Job job, DeploymentStep step)
    {
        switch (step)
        {
            case DeploymentStep.Promote:
                Promote(write, deployment);
                return EventType.DeploymentPromotion;
            case DeploymentStep.Succeed:
                End(write, deployment, DeploymentStatus.Successful, DeploymentStatus.SuccessfulDescription);
                MakeStable(write, job);
                return EventType.DeploymentStatusUpdate;
            case DeploymentStep.Fail:
                End(write, deployment, DeploymentStatus.Failed, DeploymentStatus.ProgressDeadlineDescription);
                return EventType.DeploymentStatusUpdate;
            default:
                return EventType.EvaluationUpdated;
        }
    }

    private static void End(WriteTransaction write, Deployment deployment, string status, string description) =>
        Put(write, deployment with { Status = status, StatusDescription = description }, EventType.DeploymentStatusUpdate);

    private static void Promote(WriteTransaction write, Deployment deployment)
    {
        var groups = new SortedDictionary<string, DeploymentState>(StringComparer.Ordinal);
        foreach (var (name, state) in deployment.TaskGroups!) groups[name] = DeploymentRules.AwaitsPromotion(state) ? state with { Promoted = true } : state;
        Put(write, deployment with { TaskGroups = groups, StatusDescription = DeploymentStatus.RunningDescription }, EventType.DeploymentPromotion);
        foreach (var alloc in write.AllocsOfJob(new JobKey(deployment.Namespace, deployment.JobID)))
        {
            if (alloc.DeploymentID == deployment.ID && alloc.DeploymentStatus is { Canary: true } status) Promote(write, alloc, status);
        }
    }

    private static void Promote(WriteTransaction write, Allocation alloc, AllocDeploymentStatus status)
    {
        var promoted = alloc with
        {
            DeploymentStatus = status with { Canary = false, ModifyIndex = write.Index },
            ModifyIndex = write.Index,
            ModifyTime = write.Now.ToUnixNanoseconds(),
        };
        write.Allocs.Put(promoted, write.Index);
        write.Events.Allocation(EventType.DeploymentPromotion, promoted);
    }

    private static void Put(WriteTransaction write, Deployment deployment, string eventType)
    {
        var stored = deployment with { ModifyIndex = write.Index, ModifyTime = write.Now.ToUnixNanoseconds() };
        write.Deployments.Put(stored, write.Index);
        write.Events.Deployment(eventType, stored);
    }

    // Nomad: the job's ModifyIndex moves, its JobModifyIndex and version do not.
    private static void MakeStable(WriteTransaction write, Job job)
    {
        if (job.Stable) return;
        var stable = job with { Stable = true, ModifyIndex = write.Index };
        write.Jobs.Put(stable, write.Index);
        write.Events.Job(EventType.DeploymentStatusUpdate, stable);
    }

    private void Evaluate(WriteTransaction write, Deployment deployment, Job job, string eventType)
    {
        var eval = NewEvaluation.Of(newId().ToString(), job, EvalTrigger.DeploymentWatcher, write.Index, write.Now) with { DeploymentID = deployment.ID };
        write.Evals.Put(eval, write.Index);
        write.Events.Evaluation(eventType, eval);
    }
}
