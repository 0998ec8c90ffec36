using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Scheduling;

/// <summary>The evaluations of the jobs that a change of a node concerns.</summary>
internal sealed class NodeEvaluations(Func<Guid> newId)
{
    /// <summary>
    /// Creates them in the same unit of work as the change, at an index of their own. Nomad: one for each job that has an allocation on the node worth a look, and for each system job
    /// that the node suits. Allocations of which none is worth a look take an index all the same.
    /// </summary>
    /// <param name="write">The write that changed the node.</param>
    /// <param name="node">As it is now; one that was removed, as it was.</param>
    /// <param name="nodeModifyIndex">The index of the change.</param>
    public CreatedEvaluations Create(WriteTransaction write, Node node, ulong nodeModifyIndex)
    {
        List<Allocation> allocs = [.. write.AllocsOnNode(UuidKey.Of(node.ID))];
        var jobs = JobsOf(write, node, allocs);
        if (allocs.Count == 0 && jobs.Count == 0) return CreatedEvaluations.None;
        var index = write.NextIndex();
        var effects = new JobEffects(write);
        List<string> ids = [];
        foreach (var job in jobs)
        {
            var eval = NewEvaluation.Of(newId().ToString(), job, EvalTrigger.NodeUpdate, index, write.Now) with { NodeID = node.ID, NodeModifyIndex = nodeModifyIndex };
            write.Evals.Put(eval, index);
            write.Events.Evaluation(EventType.EvaluationUpdated, eval);
            effects.Touch(new JobKey(job.Namespace, job.ID));
            ids.Add(eval.ID);
        }

        effects.Store(EventType.EvaluationUpdated);
        return new CreatedEvaluations(ids.Count == 0 ? null : ids, index);
    }

    // Nomad: the allocations that are live come first, then in the order of their IDs.
    private static List<Job> JobsOf(WriteTransaction write, Node node, List<Allocation> allocs)
    {
        var seen = new HashSet<JobKey>();
        List<Job> jobs = [];
        foreach (var alloc in allocs.OrderBy(alloc => alloc.IsTerminal))
        {
            if (alloc.Job is { } job && IsWorthALook(alloc, job) && seen.Add(new JobKey(alloc.Namespace, alloc.JobID))) jobs.Add(job);
        }

        for (var at = write.Jobs.Rows().First(); at.IsValid; at.MoveNext())
        {
            var job = at.Row.Record;
            if (job.Type == JobType.System && !job.Stop && job.Reaches(node) && seen.Add(new JobKey(job.Namespace, job.ID))) jobs.Add(job);
        }

        // What is left of a system job that was stopped or does not reach the node any more.
        foreach (var alloc in allocs)
        {
            if (alloc is { IsClientTerminal: false, Job: { Type: JobType.System or JobType.Sysbatch } job } && seen.Add(new JobKey(alloc.Namespace, alloc.JobID))) jobs.Add(job);
        }

        return jobs;
    }

    private static bool IsWorthALook(Allocation alloc, Job job) => job.Type switch
    {
        JobType.Service => !(alloc.IsServerTerminal && alloc.IsClientTerminal),
        JobType.Batch => !alloc.IsClientTerminal,
        _ => false,
    };
}
