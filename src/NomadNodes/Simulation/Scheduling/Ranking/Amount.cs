using NomadNodes.Model.Scheduling;

namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>Room that is asked for, used or there: MHz, MB of memory, MB of disk.</summary>
internal readonly record struct Amount(long Cpu, long Memory, long Disk)
{
    public static Amount operator +(Amount left, Amount right) => new(left.Cpu + right.Cpu, left.Memory + right.Memory, left.Disk + right.Disk);

    public static Amount operator -(Amount left, Amount right) => new(left.Cpu - right.Cpu, left.Memory - right.Memory, left.Disk - right.Disk);

    /// <summary>What an allocation holds at its busiest moment.</summary>
    internal static Amount Of(Allocation alloc)
    {
        if (alloc.AllocatedResources is not { } held)
            return alloc.Resources is { } sum ? new Amount(sum.CPU, sum.MemoryMB, sum.DiskMB) : default;
        var phases = new PhaseSum();
        foreach (var (name, task) in held.Tasks ?? EmptyTasks)
            phases.Add(held.TaskLifecycles?.GetValueOrDefault(name), new Amount(task.Cpu.CpuShares, task.Memory.MemoryMB, 0));
        return phases.Total() + new Amount(0, 0, held.Shared.DiskMB);
    }

    internal static Amount Max(Amount left, Amount right) =>
        new(Math.Max(left.Cpu, right.Cpu), Math.Max(left.Memory, right.Memory), Math.Max(left.Disk, right.Disk));

    private static readonly Dictionary<string, AllocatedTaskResources> EmptyTasks = [];
}
