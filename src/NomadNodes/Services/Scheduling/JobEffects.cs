using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Scheduling;

/// <summary>
/// What the changes of one index do to the jobs that they belong to: their summaries, and at the end their statuses. Rows are stored once, and only where
/// something changed.
/// </summary>
internal sealed class JobEffects(WriteTransaction write)
{
    // In the order in which the jobs were touched, so that one history has one order.
    private readonly List<JobKey> _touched = [];
    private readonly HashSet<JobKey> _known = [];
    private readonly HashSet<JobKey> _mayTurn = [];
    private readonly Dictionary<JobKey, JobSummary> _summaries = [];

    public void Placed(Allocation alloc)
    {
        Touch(KeyOf(alloc));
        Count(KeyOf(alloc), alloc.TaskGroup, counts => SummaryRules.Placed(counts, alloc.ClientStatus));
    }

    /// <summary>The job's status is looked at only when the allocation has ended or lives again: that costs a look at all of the job.</summary>
    public void Changed(Allocation before, Allocation after)
    {
        if (before.IsTerminal != after.IsTerminal) Touch(KeyOf(after));
        Count(KeyOf(after), after.TaskGroup, counts => SummaryRules.Changed(counts, before.ClientStatus, after.ClientStatus));
    }

    /// <summary>An evaluation said how many allocations of each group it could not place.</summary>
    public void Queued(JobKey job, IReadOnlyDictionary<string, long> queued)
    {
        foreach (var (group, count) in queued) Count(job, group, counts => counts with { Queued = count });
    }

    /// <summary>Something has changed that the job's status follows from.</summary>
    public void Touch(JobKey job)
    {
        _mayTurn.Add(job);
        Note(job);
    }

    /// <summary>Stores what has changed, at the index that the write took last.</summary>
    /// <param name="eventType">What the event stream hears of a job whose status has changed.</param>
    public void Store(string eventType)
    {
        foreach (var job in _touched)
        {
            StoreSummary(job);
            if (_mayTurn.Contains(job)) StoreStatus(job, eventType);
        }
    }

    private static JobKey KeyOf(Allocation alloc) => new(alloc.Namespace, alloc.JobID);

    private void Count(JobKey job, string group, Func<TaskGroupSummary, TaskGroupSummary> count)
    {
        Note(job);
        if (!_summaries.TryGetValue(job, out var summary) && write.JobSummaries.Find(job) is { } stored) summary = stored;
        if (summary?.Summary is null || !summary.Summary.TryGetValue(group, out var counts)) return;
        var changed = count(counts);
        if (changed == counts) return;
        _summaries[job] = summary with { Summary = new Dictionary<string, TaskGroupSummary>(summary.Summary) { [group] = changed } };
    }

    private void Note(JobKey job)
    {
        if (_known.Add(job)) _touched.Add(job);
    }

    private void StoreSummary(JobKey job)
    {
        if (_summaries.TryGetValue(job, out var summary)) write.JobSummaries.Put(summary with { ModifyIndex = write.Index }, write.Index);
    }

    private void StoreStatus(JobKey key, string eventType)
    {
        if (write.Jobs.Find(key) is not { } job) return;
        var status = JobStatusRule.Of(write, job);
        if (status == job.Status) return;
        var changed = job with { Status = status, ModifyIndex = write.Index };
        write.Jobs.Put(changed, write.Index);
        write.Events.Job(eventType, changed);
    }
}
