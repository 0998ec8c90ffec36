using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Nodes;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Draining;

/// <summary>What the drainer writes: which allocations have to move, and that a drain is over.</summary>
internal sealed class DrainWrites(StateStore store, Func<Guid> newId)
{
    /// <summary>
    /// Marks the allocations at one index, with one evaluation for each of their jobs, then ends the drains, each at an index of its own. What has changed meanwhile is left
    /// out. Gives the last index, 0 when nothing was left.
    /// </summary>
    public Task<ulong> WriteAsync(IReadOnlyList<DrainMark> marks, IReadOnlyList<DrainEnd> ends) => store.WriteAsync(write =>
    {
        var before = write.Index;
        Mark(write, marks);
        foreach (var end in ends) End(write, end);
        return write.Index == before ? 0ul : write.Index;
    });

    private void Mark(WriteTransaction write, IReadOnlyList<DrainMark> marks)
    {
        List<Allocation> live = [];
        foreach (var mark in marks)
        {
            if (write.Allocs.Find(mark.AllocId) is { IsTerminal: false } alloc) live.Add(Marked(alloc, mark));
        }

        if (live.Count == 0) return;
        var index = write.NextIndex();
        var effects = new JobEffects(write);
        foreach (var alloc in live)
        {
            // Nomad: a decision of the servers, so both indexes move.
            var marked = alloc with { ModifyIndex = index, AllocModifyIndex = index, ModifyTime = write.Now.ToUnixNanoseconds() };
            write.Allocs.Put(marked, index);
            write.Events.Allocation(EventType.AllocationUpdateDesiredStatus, marked);
        }

        foreach (var job in live.GroupBy(alloc => new JobKey(alloc.Namespace, alloc.JobID)))
        {
            Evaluate(write, job.First());
            effects.Touch(job.Key);
        }

        effects.Store(EventType.AllocationUpdateDesiredStatus);
    }

    private static Allocation Marked(Allocation alloc, DrainMark mark) => alloc with
    {
        DesiredTransition = alloc.DesiredTransition with
        {
            Migrate = true,
            MigrateDisablePlacement = mark.DisablePlacement ? true : alloc.DesiredTransition.MigrateDisablePlacement,
        },
    };

    private void Evaluate(WriteTransaction write, Allocation alloc)
    {
        var job = write.Jobs.Find(new JobKey(alloc.Namespace, alloc.JobID)) ?? alloc.Job;
        if (job is null) return;
        var eval = NewEvaluation.Of(newId().ToString(), job, EvalTrigger.NodeDrain, write.Index, write.Now);
        write.Evals.Put(eval, write.Index);
        write.Events.Evaluation(EventType.AllocationUpdateDesiredStatus, eval);
    }

    private static void End(WriteTransaction write, DrainEnd end)
    {
        if (write.Nodes.Find(end.NodeId) is not { } node || node.DrainStrategy != end.Strategy) return;
        var index = write.NextIndex();
        NodeChange.Put(write, NodeDrainRules.Complete(node, end.DeadlineReached, index, write.Now), EventType.NodeDrain);
    }
}
