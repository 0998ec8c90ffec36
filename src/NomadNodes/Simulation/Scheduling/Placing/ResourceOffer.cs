using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Simulation.Scheduling.Ranking;

namespace NomadNodes.Simulation.Scheduling.Placing;

/// <summary>What an allocation gets of its node, in the two forms that it carries.</summary>
internal sealed record ResourceOffer(AllocatedResources Allocated, Dictionary<string, Resources> TaskResources, Resources SharedResources)
{
    internal static ResourceOffer Make(TaskGroup group, GroupAsk ask, PlacementNode node, Random random, bool oversubscribes)
    {
        var ports = PortOffer.Take(ask, node, random);
        var devices = new HashSet<string>(node.Usage.Devices);
        var cores = new Queue<ushort>(node.Capacity.Cores.Where(core => !node.Usage.Cores.Contains(core)));
        var allocated = new Dictionary<string, AllocatedTaskResources>();
        var lifecycles = new Dictionary<string, TaskLifecycleConfig?>();
        var perTask = new Dictionary<string, Resources>();
        foreach (var task in group.Tasks ?? [])
        {
            var asked = task.Resources ?? Resources.Empty;
            var shares = asked.Cores > 0 ? asked.Cores * node.Capacity.MhzPerCore : asked.CPU;
            var networks = ports.Networks(task.Name, asked.Networks);
            allocated[task.Name] = new AllocatedTaskResources
            {
                Cpu = new AllocatedCpuResources { CpuShares = shares, ReservedCores = TakeCores(cores, asked.Cores) },
                Memory = new AllocatedMemoryResources { MemoryMB = asked.MemoryMB, MemoryMaxMB = oversubscribes ? asked.MemoryMaxMB : 0 },
                Networks = networks,
                Devices = TakeDevices(ask, task.Name, node.Node, devices),
            };
            lifecycles[task.Name] = task.Lifecycle;
            perTask[task.Name] = asked with { CPU = shares, Networks = networks };
        }

        var disk = (group.EphemeralDisk ?? EphemeralDisk.Empty).SizeMB;
        var shared = new AllocatedSharedResources { Networks = ports.Networks("", group.Networks), DiskMB = disk, Ports = ports.Mappings };
        return new ResourceOffer(
            new AllocatedResources { Tasks = allocated, TaskLifecycles = lifecycles, Shared = shared },
            perTask,
            new Resources { DiskMB = disk, Networks = shared.Networks });
    }

    /// <summary>Of all tasks and what they share. Nomad: the largest memory that a task may take counts, which is its memory if it may take no more.</summary>
    internal Resources Sum()
    {
        var tasks = TaskResources.Values;
        return new Resources
        {
            CPU = tasks.Sum(task => task.CPU),
            Cores = tasks.Sum(task => task.Cores),
            MemoryMB = tasks.Sum(task => task.MemoryMB),
            MemoryMaxMB = Allocated.Tasks!.Values.Sum(task => task.Memory.MemoryMaxMB > 0 ? task.Memory.MemoryMaxMB : task.Memory.MemoryMB),
            DiskMB = tasks.Sum(task => task.DiskMB) + SharedResources.DiskMB,
            Networks = SharedResources.Networks,
        };
    }

    private static List<int>? TakeCores(Queue<ushort> free, long count)
    {
        if (count == 0) return null;
        var taken = new List<int>();
        while (taken.Count < count) taken.Add(free.Dequeue());
        return taken;
    }

    private static List<AllocatedDeviceResource>? TakeDevices(GroupAsk ask, string task, Node node, HashSet<string> taken)
    {
        List<AllocatedDeviceResource>? devices = null;
        foreach (var request in ask.Devices)
        {
            if (request.Task != task || DeviceOffer.Take(request, node, taken) is not { } device) continue;
            (devices ??= []).Add(device);
        }

        return devices;
    }
}
