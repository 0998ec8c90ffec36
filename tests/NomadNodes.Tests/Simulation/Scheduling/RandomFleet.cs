using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>Makes nodes and jobs of all kinds by chance, the same from the same seed.</summary>
internal sealed class RandomFleet(int seed)
{
    private readonly Random _random = new(seed);

    public Random Random => _random;

    public Node Node(int number)
    {
        var node = Make.Node(number, rack: $"r{_random.Next(4)}", nodeClass: Pick("", "big", "small"));
        var resources = node.NodeResources! with
        {
            Cpu = new NodeCpuResources { CpuShares = 500 * _random.Next(1, 9) },
            Memory = new NodeMemoryResources { MemoryMB = 512 * _random.Next(1, 17) },
            Disk = new NodeDiskResources { DiskMB = 1024 + 300 * _random.Next(1, 40) },
        };
        return (node with
        {
            Datacenter = Pick("dc1", "dc1", "dc2", "eu-west"),
            NodePool = Pick("default", "default", "gpu"),
            Status = Pick("ready", "ready", "ready", "ready", "down", "initializing", "disconnected"),
            SchedulingEligibility = Pick("eligible", "eligible", "eligible", "ineligible"),
            DrainStrategy = Chance(0.1) ? new DrainStrategy() : null,
            Meta = Chance(0.1) ? new Dictionary<string, string>() : node.Meta,
            NodeResources = resources,
        }).WithClass();
    }

    public Job Job(string id, string type = JobType.Service)
    {
        var job = Make.Job(id, type, count: _random.Next(1, 12)) with
        {
            Datacenters = Chance(0.5) ? ["*"] : [Pick("dc1", "dc2", "eu-*")],
            NodePool = Pick("default", "default", "gpu", "all"),
            Constraints = Chance(0.5) ? [Constraint()] : null,
            Affinities = Chance(0.3) ? [new Affinity { LTarget = "${meta.rack}", Operand = "=", RTarget = $"r{_random.Next(4)}", Weight = Pick(-50, 30, 100) }] : null,
            Spreads = Chance(0.3) ? [new Spread { Attribute = "${meta.rack}", Weight = 100, SpreadTarget = [new SpreadTarget { Value = "r0", Percent = 60 }, new SpreadTarget { Value = "r1", Percent = 30 }] }] : null,
        };
        return job
            .WithResources(_ => new Resources { CPU = 50 * _random.Next(1, 12), MemoryMB = 32 * _random.Next(1, 20) })
            .WithGroup(group => group with { EphemeralDisk = new EphemeralDisk { SizeMB = 100 * _random.Next(1, 9) }, Constraints = Chance(0.3) ? [Constraint()] : null });
    }

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private Constraint Constraint() => Pick(
        new Constraint { LTarget = "${meta.rack}", Operand = "=", RTarget = $"r{_random.Next(4)}" },
        new Constraint { LTarget = "${meta.rack}", Operand = "!=", RTarget = $"r{_random.Next(4)}" },
        new Constraint { LTarget = "${node.class}", Operand = "=", RTarget = "big" },
        new Constraint { LTarget = "${node.unique.name}", Operand = "!=", RTarget = "node-3" },
        new Constraint { LTarget = "${meta.rack}", Operand = "is_set" },
        new Constraint { Operand = "distinct_hosts" });
}
