using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Metrics;

/// <summary>Figures of the jobs: how many there are by status, and each group's allocations by status.</summary>
internal static class JobMetrics
{
    private static readonly string[] Statuses = [JobStatus.Pending, JobStatus.Running, JobStatus.Dead];

    public static IEnumerable<Metric> Of(Snapshot state) => [.. ByStatus(state), .. Summaries(state)];

    private static IEnumerable<Metric> ByStatus(Snapshot state)
    {
        var counts = Statuses.ToDictionary(status => status, _ => 0);
        for (var at = state.Jobs.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (counts.TryGetValue(at.Row.Record.Status, out var count)) counts[at.Row.Record.Status] = count + 1;
        }

        return counts.Select(one => new Metric("nomad.nomad.job_status." + one.Key, one.Value));
    }

    private static List<Metric> Summaries(Snapshot state)
    {
        var metrics = new List<Metric>();
        for (var at = state.JobSummaries.Rows.First(); at.IsValid; at.MoveNext())
        {
            foreach (var (group, summary) in at.Row.Record.Summary ?? new Dictionary<string, TaskGroupSummary>()) Add(metrics, at.Row.Record, group, summary);
        }

        return metrics;
    }

    private static void Add(List<Metric> metrics, JobSummary job, string group, TaskGroupSummary summary)
    {
        MetricLabel[] labels = [new("job", job.JobID), new("namespace", job.Namespace), new("task_group", group)];
        metrics.Add(new("nomad.nomad.job_summary.queued", summary.Queued, labels));
        metrics.Add(new("nomad.nomad.job_summary.complete", summary.Complete, labels));
        metrics.Add(new("nomad.nomad.job_summary.failed", summary.Failed, labels));
        metrics.Add(new("nomad.nomad.job_summary.running", summary.Running, labels));
        metrics.Add(new("nomad.nomad.job_summary.starting", summary.Starting, labels));
        metrics.Add(new("nomad.nomad.job_summary.lost", summary.Lost, labels));
        metrics.Add(new("nomad.nomad.job_summary.unknown", summary.Unknown, labels));
    }
}
