using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Services.Scheduling;

/// <summary>How the counts of a group move with its allocations. Nomad: by client status alone; what has completed or failed stays counted for ever.</summary>
internal static class SummaryRules
{
    /// <summary>A new allocation is starting, and one fewer is queued.</summary>
    public static TaskGroupSummary Placed(TaskGroupSummary counts, string status)
    {
        var added = Add(counts, status, 1);
        return added.Queued > 0 ? added with { Queued = added.Queued - 1 } : added;
    }

    public static TaskGroupSummary Changed(TaskGroupSummary counts, string before, string after)
    {
        if (before == after) return counts;
        var left = before is AllocClientStatus.Complete or AllocClientStatus.Failed ? counts : Add(counts, before, -1);
        return Add(left, after, 1);
    }

    private static TaskGroupSummary Add(TaskGroupSummary counts, string status, long by) => status switch
    {
        AllocClientStatus.Pending => counts with { Starting = Math.Max(0, counts.Starting + by) },
        AllocClientStatus.Running => counts with { Running = Math.Max(0, counts.Running + by) },
        AllocClientStatus.Complete => counts with { Complete = counts.Complete + by },
        AllocClientStatus.Failed => counts with { Failed = counts.Failed + by },
        AllocClientStatus.Lost => counts with { Lost = Math.Max(0, counts.Lost + by) },
        AllocClientStatus.Unknown => counts with { Unknown = Math.Max(0, counts.Unknown + by) },
        _ => counts,
    };
}
