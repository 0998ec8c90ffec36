using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

internal static class Evals
{
    public static Evaluation Of(Job job, string trigger, string id) => new()
    {
        ID = id,
        Namespace = job.Namespace,
        Priority = job.Priority,
        Type = job.Type,
        TriggeredBy = trigger,
        JobID = job.ID,
        JobModifyIndex = trigger == EvalTrigger.JobRegister ? job.JobModifyIndex : 0,
        Status = EvalStatus.Pending,
    };

    /// <summary>The counts of a group that are not 0, by name: <c>Place 1, Stop 2</c>.</summary>
    public static string Counts(this Evaluation? eval, string group = "g")
    {
        if (eval?.PlanAnnotations?.DesiredTGUpdates?.GetValueOrDefault(group) is not { } counts) return "none";
        var all = new (string Name, ulong Count)[]
        {
            ("Ignore", counts.Ignore), ("Place", counts.Place), ("Migrate", counts.Migrate), ("Stop", counts.Stop),
            ("InPlaceUpdate", counts.InPlaceUpdate), ("DestructiveUpdate", counts.DestructiveUpdate), ("Canary", counts.Canary),
            ("Disconnect", counts.Disconnect), ("RescheduleNow", counts.RescheduleNow), ("RescheduleLater", counts.RescheduleLater),
        };
        return string.Join(", ", all.Where(entry => entry.Count > 0).Select(entry => $"{entry.Name} {entry.Count}"));
    }
}
