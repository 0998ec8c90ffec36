using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Tests.Simulation.Scheduling;

/// <summary>
/// The rules of placement once more, as plainly as they can be said: everything is counted anew for each node and each placement. It knows the
/// constraints and scorers that <see cref="RandomFleet"/> makes.
/// </summary>
internal sealed class NaiveScheduler(IReadOnlyCollection<Node> nodes, IEnumerable<Allocation> stored, Job job, bool spreads)
{
    private readonly List<Allocation> _allocs = [.. stored];

    public void Take(Allocation placed) => _allocs.Add(placed);

    public void End(string allocId) => _allocs.RemoveAll(alloc => alloc.ID == allocId);

    /// <summary>The score of each node that the group could be placed on.</summary>
    public Dictionary<string, double> Scores(TaskGroup group) =>
        nodes.Where(node => IsFeasible(node, group) && HasRoom(node, group)).ToDictionary(node => node.ID, node => Score(node, group));

    public bool IsFeasible(Node node, TaskGroup group)
    {
        if (node.Status != "ready" || node.DrainStrategy is not null || node.SchedulingEligibility != "eligible") return false;
        if (job.NodePool != "all" && job.NodePool != node.NodePool) return false;
        if (!job.Datacenters!.Any(glob => glob == node.Datacenter || glob == "*" || (glob.EndsWith('*') && node.Datacenter.StartsWith(glob[..^1], StringComparison.Ordinal)))) return false;
        return (job.Constraints ?? []).Concat(group.Constraints ?? []).All(constraint => Holds(constraint, node, group));
    }

    private bool Holds(Constraint constraint, Node node, TaskGroup group) => constraint.Operand switch
    {
        "distinct_hosts" => !_allocs.Exists(alloc => alloc.JobID == job.ID && alloc.NodeID == node.ID && Lives(alloc)),
        "=" => Value(constraint.LTarget, node) == constraint.RTarget,
        "!=" => Value(constraint.LTarget, node) != constraint.RTarget,
        "is_set" => Value(constraint.LTarget, node) is not null,
        _ => throw new InvalidOperationException($"{constraint.Operand} for {group.Name}"),
    };

    private static string? Value(string target, Node node) => target switch
    {
        "${meta.rack}" => node.Meta!.GetValueOrDefault("rack"),
        "${node.class}" => node.NodeClass,
        "${node.unique.name}" => node.Name,
        _ => throw new InvalidOperationException(target),
    };

    private static bool Lives(Allocation alloc) => alloc.DesiredStatus == "run" && alloc.ClientStatus is "pending" or "running" or "unknown";

    private static bool HoldsRoom(Allocation alloc) => alloc.ClientStatus is "pending" or "running" or "unknown";

    private (long Cpu, long Memory, long Disk) Used(Node node)
    {
        var here = _allocs.Where(alloc => alloc.NodeID == node.ID && HoldsRoom(alloc)).Select(alloc => alloc.Resources!).ToList();
        return (here.Sum(one => one.CPU), here.Sum(one => one.MemoryMB), here.Sum(one => one.DiskMB));
    }

    private bool HasRoom(Node node, TaskGroup group)
    {
        var (cpu, memory, disk) = Used(node);
        var (has, reserved) = (node.NodeResources!, node.ReservedResources!);
        return cpu + group.Tasks!.Sum(task => task.Resources!.CPU) <= has.Cpu.CpuShares - reserved.Cpu.CpuShares
            && memory + group.Tasks!.Sum(task => task.Resources!.MemoryMB) <= has.Memory.MemoryMB - reserved.Memory.MemoryMB
            && disk + group.EphemeralDisk!.SizeMB <= has.Disk.DiskMB - reserved.Disk.DiskMB;
    }

    private double Score(Node node, TaskGroup group)
    {
        var scores = new List<double> { Binpack(node, group) };
        var others = _allocs.Count(alloc => alloc.JobID == job.ID && alloc.TaskGroup == group.Name && alloc.NodeID == node.ID && Lives(alloc));
        if (others > 0) scores.Add(-(others + 1.0) / group.Count);
        var affinities = (job.Affinities ?? []).Concat(group.Affinities ?? []).ToList();
        if (affinities.Count > 0) scores.Add(affinities.Where(one => Value(one.LTarget, node) == one.RTarget).Sum(one => one.Weight) / (double)affinities.Sum(one => Math.Abs(one.Weight)));
        scores.AddRange((job.Spreads ?? []).Select(spread => Spread(spread, node, group)));
        return scores[0] + scores.Skip(1).Sum() is var sum ? sum / (1 + scores.Skip(1).Count(score => score != 0)) : 0;
    }

    private double Binpack(Node node, TaskGroup group)
    {
        var (cpu, memory, _) = Used(node);
        var f1 = 1 - (double)(cpu + group.Tasks!.Sum(task => task.Resources!.CPU)) / (node.NodeResources!.Cpu.CpuShares - node.ReservedResources!.Cpu.CpuShares);
        var f2 = 1 - (double)(memory + group.Tasks!.Sum(task => task.Resources!.MemoryMB)) / (node.NodeResources.Memory.MemoryMB - node.ReservedResources.Memory.MemoryMB);
        var sum = Math.Pow(10, f1) + Math.Pow(10, f2);
        return Math.Min(18, Math.Max(0, spreads ? sum - 2 : 20 - sum)) / 18;
    }

    private double Spread(Spread spread, Node node, TaskGroup group)
    {
        if (Value(spread.Attribute, node) is not { } here) return -1;
        var there = _allocs.Where(alloc => alloc.JobID == job.ID && alloc.TaskGroup == group.Name && Lives(alloc))
            .Count(alloc => nodes.FirstOrDefault(other => other.ID == alloc.NodeID) is { } other && Value(spread.Attribute, other) == here);
        var percent = spread.SpreadTarget!.FirstOrDefault(target => target.Value == here)?.Percent ?? 100 - spread.SpreadTarget!.Sum(target => target.Percent);
        var desired = percent / 100.0 * group.Count;
        return desired == 0 ? -1 : (desired - there - 1) / desired;
    }
}
