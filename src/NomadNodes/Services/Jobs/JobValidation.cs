using NomadNodes.Errors;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Services.Jobs;

/// <summary>What is wrong with a canonical job by itself, in Nomad's order.</summary>
internal static class JobValidation
{
    private const long LowestPriority = 1;
    private const long HighestPriority = 100;

    public static IReadOnlyList<string> FaultsOf(Job job)
    {
        var faults = new List<string>();
        AddOwn(faults, job);
        AddGroupNames(faults, job.TaskGroups ?? []);
        AddGroups(faults, job);
        if (job.Priority is < LowestPriority or > HighestPriority) faults.Add(JobFaults.Priority(LowestPriority, HighestPriority));
        return faults;
    }

    private static void AddOwn(List<string> faults, Job job)
    {
        if (job.ID.Contains(' ', StringComparison.Ordinal)) faults.Add(JobFaults.SpaceInId);
        if (job.ID.Contains('\0', StringComparison.Ordinal)) faults.Add(JobFaults.NullInId);
        if (job.Name.Length == 0) faults.Add(JobFaults.MissingName);
        if (job.Name.Contains('\0', StringComparison.Ordinal)) faults.Add(JobFaults.NullInName);
        if (!JobType.IsKnown(job.Type)) faults.Add(JobFaults.Type(job.Type));
        if (job.Datacenters!.Contains("")) faults.Add(JobFaults.EmptyDatacenter);
        if (job.TaskGroups is null) faults.Add(JobFaults.MissingGroups);
        if (job.Periodic is not null && !JobType.Finishes(job.Type)) faults.Add(JobFaults.PeriodicType);
        if (job.ParameterizedJob is not null && !JobType.Finishes(job.Type)) faults.Add(JobFaults.ParameterizedType);
    }

    private static void AddGroupNames(List<string> faults, IReadOnlyList<TaskGroup> groups)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number <= groups.Count; number++)
        {
            var name = groups[number - 1].Name;
            if (name.Length == 0) faults.Add(JobFaults.GroupWithoutName(number));
            else if (!first.TryAdd(name, number)) faults.Add(JobFaults.GroupTwice(number, name, first[name]));
        }
    }

    private static void AddGroups(List<string> faults, Job job)
    {
        foreach (var group in job.TaskGroups ?? [])
        {
            if (job.Type == JobType.System && group.Count > 1) faults.Add(JobFaults.SystemCount(group.Name, group.Count));
            var own = TaskGroupValidation.FaultsOf(group, job.Type);
            if (own.Count > 0) faults.Add(JobFaults.Group(group.Name, own));
        }
    }
}
