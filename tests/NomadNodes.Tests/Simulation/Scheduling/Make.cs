using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>Nodes and jobs like those of the recorded conversations.</summary>
internal static class Make
{
    public const long Second = 1_000_000_000;

    public static Node Node(int number, string rack = "r1", string nodeClass = "linux-64bit") => new Node
    {
        ID = $"{number:x8}-1111-4aaa-8bbb-000000000001",
        Name = $"node-{number}",
        Datacenter = "dc1",
        NodePool = NodePool.Default,
        NodeClass = nodeClass,
        Status = NodeStatus.Ready,
        SchedulingEligibility = NodeEligibility.Eligible,
        Attributes = new Dictionary<string, string> { ["kernel.name"] = "linux", ["nomad.version"] = "2.0.6", ["unique.hostname"] = $"node-{number}" },
        Meta = new Dictionary<string, string> { ["rack"] = rack },
        Drivers = new Dictionary<string, DriverInfo> { ["mock_driver"] = new() { Detected = true, Healthy = true } },
        NodeResources = new NodeResources
        {
            Cpu = new NodeCpuResources { CpuShares = 4000, TotalCpuCores = 4, ReservableCpuCores = [0, 1, 2, 3] },
            Memory = new NodeMemoryResources { MemoryMB = 8192 },
            Disk = new NodeDiskResources { DiskMB = 100_000 },
            Networks = [new NetworkResource { Mode = "host", Device = "eth0", IP = "10.0.0.1" }],
            MinDynamicPort = 20_000,
            MaxDynamicPort = 32_000,
        },
        ReservedResources = new NodeReservedResources
        {
            Cpu = new NodeReservedCpuResources { CpuShares = 100 },
            Memory = new NodeMemoryResources { MemoryMB = 256 },
            Disk = new NodeDiskResources { DiskMB = 1024 },
            Networks = new NodeReservedNetworkResources { ReservedHostPorts = "22" },
        },
    }.WithClass();

    /// <summary>After a change of what the class is made of.</summary>
    public static Node WithClass(this Node node) => node with { ComputedClass = ComputedClass.Of(node) };

    public static Job Job(string id = "web", string type = JobType.Service, long count = 1, UpdateStrategy? update = null) => new()
    {
        ID = id,
        Name = id,
        Namespace = "default",
        Region = "global",
        Type = type,
        Priority = 50,
        Datacenters = ["dc1"],
        NodePool = NodePool.Default,
        Status = "pending",
        TaskGroups =
        [
            new TaskGroup
            {
                Name = "g",
                Count = count,
                Update = update ?? new UpdateStrategy { MaxParallel = 0 },
                EphemeralDisk = new EphemeralDisk { SizeMB = 150 },
                ReschedulePolicy = PolicyOf(type),
                Tasks = [new JobTask { Name = "t", Driver = "mock_driver", Resources = new Resources { CPU = 100, MemoryMB = 64 } }],
            },
        ],
    };

    public static Job WithGroup(this Job job, Func<TaskGroup, TaskGroup> change) => job with { TaskGroups = [change(job.TaskGroups![0]), .. job.TaskGroups.Skip(1)] };

    public static Job WithTask(this Job job, Func<JobTask, JobTask> change) => job.WithGroup(group => group with { Tasks = [change(group.Tasks![0])] });

    public static Job WithResources(this Job job, Func<Resources, Resources> change) => job.WithTask(task => task with { Resources = change(task.Resources!) });

    public static Job WithConstraint(this Job job, string left, string operand, string right = "") =>
        job with { Constraints = [.. job.Constraints ?? [], new Constraint { LTarget = left, Operand = operand, RTarget = right }] };

    private static ReschedulePolicy? PolicyOf(string type) => type switch
    {
        JobType.Service => new ReschedulePolicy { Delay = 30 * Second, DelayFunction = "exponential", MaxDelay = 3600 * Second, Unlimited = true },
        JobType.Batch => new ReschedulePolicy { Attempts = 1, Interval = 86_400 * Second, Delay = 5 * Second, DelayFunction = "constant" },
        _ => null,
    };
}
