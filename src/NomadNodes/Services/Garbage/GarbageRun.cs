using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Garbage;

/// <summary>One run of the garbage collection. Each kind that there is something of takes an index.</summary>
internal sealed class GarbageRun(WriteTransaction write, GarbageThresholds thresholds, NodeEvaluations evaluations)
{
    public void CollectEvaluations()
    {
        var evals = Where(write.Evals.Rows(), IsGarbage);
        if (evals.Count == 0) return;
        write.NextIndex();
        foreach (var eval in evals) Remove(eval);
    }

    public void CollectJobs()
    {
        var jobs = Where(write.Jobs.Rows(), IsGarbage);
        if (jobs.Count == 0) return;
        write.NextIndex();
        foreach (var job in jobs) Remove(job);
    }

    public void CollectDeployments()
    {
        var deployments = Where(write.Deployments.Rows(), IsGarbage);
        if (deployments.Count == 0) return;
        var index = write.NextIndex();
        foreach (var deployment in deployments) write.Deployments.Remove(UuidKey.Of(deployment.ID), index);
    }

    /// <summary>Nomad: first those of this region alone, then those of all.</summary>
    public void CollectTokens()
    {
        Collect(token => !token.Global && IsGarbage(token));
        Collect(token => token.Global && IsGarbage(token));

        void Collect(Func<ACLToken, bool> isWanted)
        {
            var tokens = Where(write.Acl.Tokens.Rows(), isWanted);
            if (tokens.Count == 0) return;
            var index = write.NextIndex();
            foreach (var token in tokens)
            {
                write.Acl.Tokens.Remove(UuidKey.Of(token.AccessorID), index);
                write.Events.ACLToken(EventType.ACLTokenDeleted, token);
            }
        }
    }

    public void CollectNodes()
    {
        var nodes = Where(write.Nodes.Rows(), IsGarbage);
        if (nodes.Count == 0) return;
        var index = write.NextIndex();
        foreach (var node in nodes) write.Nodes.Remove(UuidKey.Of(node.ID), index);
        foreach (var node in nodes) evaluations.Create(write, node, index);
    }

    private bool IsGarbage(Evaluation eval) =>
        eval.IsTerminal && IsOlder(eval.ModifyTime, thresholds.Evals) && write.AllocsOfEval(UuidKey.Of(eval.ID)).All(IsOver) && (thresholds.IsForced || !IsOfLiveBatch(eval));

    // Nomad: what runs on a client is kept, though it was told to stop, and so is what waits for its replacement.
    private bool IsOver(Allocation alloc) =>
        alloc.IsTerminal && alloc.ClientStatus != AllocClientStatus.Running && (alloc.FollowupEvalID.Length == 0 || write.Evals.Find(UuidKey.Of(alloc.FollowupEvalID)) is not { IsTerminal: false });

    // What a batch job has finished must be known as long as it is not stopped: it would be run again.
    private bool IsOfLiveBatch(Evaluation eval) =>
        eval.Type is JobType.Batch or JobType.Sysbatch && write.Jobs.Find(new JobKey(eval.Namespace, eval.JobID)) is { } job && !(job is { Stop: true, Status: JobStatus.Dead });

    private bool IsGarbage(Job job)
    {
        if (job.Status != JobStatus.Dead || !(job.Stop || EndsByItself(job))) return false;
        var key = new JobKey(job.Namespace, job.ID);
        var last = job.SubmitTime;
        foreach (var eval in write.EvalsOfJob(key))
        {
            if (!eval.IsTerminal) return false;
            last = Math.Max(last, eval.ModifyTime);
        }

        return IsOlder(last, thresholds.Jobs) && write.AllocsOfJob(key).All(IsOver);
    }

    // Nomad: any other job is garbage only when somebody has stopped it.
    private static bool EndsByItself(Job job) => job is { Type: JobType.Batch or JobType.Sysbatch, Periodic: null, ParameterizedJob: null };

    private bool IsGarbage(Deployment deployment) => !deployment.IsActive && IsOlder(deployment.ModifyTime, thresholds.Deployments);

    // Nomad: the time of the status is in whole seconds, so that one told within the current second is old enough for a forced run.
    private bool IsGarbage(Node node) =>
        node.Status == NodeStatus.Down && IsOlder(node.StatusUpdatedAt * 1_000_000_000, thresholds.Nodes) && write.AllocsOnNode(UuidKey.Of(node.ID)).All(alloc => alloc.IsTerminal);

    private bool IsGarbage(ACLToken token) => !token.ExpirationTime.IsZero && IsOlder(token.ExpirationTime.ToUnixNanoseconds(), thresholds.Tokens);

    private bool IsOlder(long unixNanoseconds, TimeSpan threshold) => unixNanoseconds <= write.Now.ToUnixNanoseconds() - threshold.Ticks * 100;

    private void Remove(Evaluation eval)
    {
        var key = UuidKey.Of(eval.ID);
        foreach (var alloc in write.AllocsOfEval(key)) write.Allocs.Remove(UuidKey.Of(alloc.ID), write.Index);
        write.Evals.Remove(key, write.Index);
    }

    private void Remove(Job job)
    {
        var key = new JobKey(job.Namespace, job.ID);
        foreach (var alloc in write.AllocsOfJob(key)) write.Allocs.Remove(UuidKey.Of(alloc.ID), write.Index);
        foreach (var eval in write.EvalsOfJob(key)) write.Evals.Remove(UuidKey.Of(eval.ID), write.Index);
        foreach (var deployment in write.DeploymentsOfJob(key)) write.Deployments.Remove(UuidKey.Of(deployment.ID), write.Index);
        write.JobSummaries.Remove(key, write.Index);
        write.Jobs.Remove(key, write.Index);
    }

    private static List<T> Where<TKey, T>(SortedTree<TKey, Row<T>> rows, Func<T, bool> isWanted)
        where TKey : struct, IComparable<TKey>
        where T : class
    {
        List<T> found = [];
        for (var at = rows.First(); at.IsValid; at.MoveNext())
        {
            if (isWanted(at.Row.Record)) found.Add(at.Row.Record);
        }

        return found;
    }
}
