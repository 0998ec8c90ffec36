using NomadNodes.Errors;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Services.Jobs;

/// <summary>What is wrong with a canonical task.</summary>
internal static class TaskValidation
{
    private const long LeastCpu = 1;
    private const long LeastMemoryMB = 10;

    public static IReadOnlyList<string> FaultsOf(JobTask task)
    {
        var faults = new List<string>();
        if (task.Name.Length == 0) faults.Add(JobFaults.MissingTaskName);
        if (task.Driver.Length == 0) faults.Add(JobFaults.MissingDriver);
        var resources = ResourceFaults(task.Resources!);
        if (resources.Count > 0) faults.Add(JobFaults.Resources(resources));
        return faults;
    }

    private static List<string> ResourceFaults(Resources resources)
    {
        var faults = new List<string>();
        if (resources is { Cores: > 0, CPU: > 0 }) faults.Add(JobFaults.CpuAndCores);
        if (resources.Cores <= 0 && resources.CPU < LeastCpu) faults.Add(JobFaults.Minimum("CPU", LeastCpu, resources.CPU));
        if (resources.MemoryMB < LeastMemoryMB) faults.Add(JobFaults.Minimum("MemoryMB", LeastMemoryMB, resources.MemoryMB));
        if (resources.MemoryMaxMB != 0 && resources.MemoryMaxMB < resources.MemoryMB)
        {
            faults.Add(JobFaults.SmallMaximum(resources.MemoryMaxMB, resources.MemoryMB));
        }

        return faults;
    }
}
