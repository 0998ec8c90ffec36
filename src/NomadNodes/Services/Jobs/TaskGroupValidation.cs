using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Jobs;

/// <summary>What is wrong with a canonical group.</summary>
internal static class TaskGroupValidation
{
    private const long LeastDiskMB = 10;
    private const long LeastRescheduleDelay = 5 * GoDuration.Second;

    public static IReadOnlyList<string> FaultsOf(TaskGroup group, string type)
    {
        var faults = new List<string>();
        if (group.Count < 0) faults.Add(JobFaults.NegativeCount);
        if (group.Tasks is null) faults.Add(JobFaults.MissingTasks);
        AddPolicies(faults, group, type);
        AddTaskNames(faults, group.Tasks ?? []);
        foreach (var task in group.Tasks ?? [])
        {
            var own = TaskValidation.FaultsOf(task);
            if (own.Count > 0) faults.Add(JobFaults.Task(task.Name, own));
        }

        return faults;
    }

    private static void AddPolicies(List<string> faults, TaskGroup group, string type)
    {
        if (group.MaxClientDisconnect < 0) faults.Add(JobFaults.NegativeMaxClientDisconnect);
        if (group.Disconnect?.LostAfter < 0) faults.Add(JobFaults.NegativeLostAfter);
        if (group.ReschedulePolicy is { } reschedule)
        {
            if (type == JobType.System) faults.Add(JobFaults.SystemReschedule);
            else if (IsTooFast(reschedule)) faults.Add(JobFaults.ShortDelay(LeastRescheduleDelay, reschedule.Delay));
        }

        if (group.Migrate is not null && JobType.IsKnown(type) && type != JobType.Service) faults.Add(JobFaults.NoMigrate(type));
        if (group.EphemeralDisk!.SizeMB < LeastDiskMB) faults.Add(JobFaults.Minimum("DiskMB", LeastDiskMB, group.EphemeralDisk.SizeMB));
    }

    private static bool IsTooFast(ReschedulePolicy policy) => (policy.Unlimited || policy.Attempts > 0) && policy.Delay < LeastRescheduleDelay;

    private static void AddTaskNames(List<string> faults, IReadOnlyList<JobTask> tasks)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number <= tasks.Count; number++)
        {
            var name = tasks[number - 1].Name;
            if (name.Length == 0) faults.Add(JobFaults.TaskWithoutName(number));
            else if (!first.TryAdd(name, number)) faults.Add(JobFaults.TaskTwice(number, name, first[name]));
        }
    }
}
