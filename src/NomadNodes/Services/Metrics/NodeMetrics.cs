using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.NodeClients;
using NomadNodes.State;

namespace NomadNodes.Services.Metrics;

/// <summary>What the clients of all nodes that are not down would tell, each of its own machine. Nomad: publish_node_metrics.</summary>
internal static class NodeMetrics
{
    public static IEnumerable<Metric> Of(Snapshot state, NodeLoad load)
    {
        var metrics = new List<Metric>();
        for (var at = state.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            var node = at.Row.Record;
            if (node.Status == NodeStatus.Down) continue;
            var labels = LabelsOf(node);
            AddRoom(metrics, labels, node, state.AllocsOnNode(at.Key));
            AddHost(metrics, labels, HostFigures.Of(node, load));
        }

        return metrics;
    }

    private static MetricLabel[] LabelsOf(Node node) =>
    [
        new(Metric.Host, node.Name),
        new("datacenter", node.Datacenter),
        new("node_class", node.NodeClass.Length > 0 ? node.NodeClass : "none"),
        new("node_id", node.ID),
        new("node_pool", node.NodePool),
        new("node_scheduling_eligibility", node.SchedulingEligibility),
        new("node_status", node.Status),
    ];

    private static void AddRoom(List<Metric> metrics, MetricLabel[] labels, Node node, IEnumerable<Allocation> allocs)
    {
        var (cpu, memory, disk, pending, running, terminal) = (0L, 0L, 0L, 0, 0, 0);
        foreach (var alloc in allocs)
        {
            if (alloc.ClientStatus == AllocClientStatus.Pending) pending++;
            if (alloc.ClientStatus == AllocClientStatus.Running) running++;
            if (alloc.IsClientTerminal) terminal++;
            if (alloc.IsClientTerminal || alloc.AllocatedResources is not { } taken) continue;
            disk += taken.Shared.DiskMB;
            foreach (var task in taken.Tasks?.Values ?? [])
            {
                cpu += task.Cpu.CpuShares;
                memory += task.Memory.MemoryMB;
            }
        }

        metrics.Add(new("nomad.client.allocated.cpu", cpu, labels));
        metrics.Add(new("nomad.client.allocated.memory", memory, labels));
        metrics.Add(new("nomad.client.allocated.disk", disk, labels));
        metrics.Add(new("nomad.client.unallocated.cpu", Left(node.NodeResources?.Cpu.CpuShares, cpu), labels));
        metrics.Add(new("nomad.client.unallocated.memory", Left(node.NodeResources?.Memory.MemoryMB, memory), labels));
        metrics.Add(new("nomad.client.unallocated.disk", Left(node.NodeResources?.Disk.DiskMB, disk), labels));
        metrics.Add(new("nomad.client.allocations.pending", pending, labels));
        metrics.Add(new("nomad.client.allocations.running", running, labels));
        metrics.Add(new("nomad.client.allocations.terminal", terminal, labels));
        metrics.Add(new("nomad.client.allocations.blocked", 0, labels));
        metrics.Add(new("nomad.client.allocations.migrating", 0, labels));
    }

    private static void AddHost(List<Metric> metrics, MetricLabel[] labels, in HostFigures host)
    {
        MetricLabel[] cpu = [.. labels, new("cpu", "cpu-total")];
        MetricLabel[] disk = [.. labels, new("disk", host.Device)];
        metrics.Add(new("nomad.client.host.cpu.idle", 100 - (100 * host.Cpu), cpu));
        metrics.Add(new("nomad.client.host.cpu.system", 25 * host.Cpu, cpu));
        metrics.Add(new("nomad.client.host.cpu.user", 75 * host.Cpu, cpu));
        metrics.Add(new("nomad.client.host.cpu.total", 100 * host.Cpu, cpu));
        metrics.Add(new("nomad.client.host.memory.total", host.MemoryTotal, labels));
        metrics.Add(new("nomad.client.host.memory.available", host.MemoryAvailable, labels));
        metrics.Add(new("nomad.client.host.memory.used", host.MemoryUsed, labels));
        metrics.Add(new("nomad.client.host.memory.free", host.MemoryFree, labels));
        metrics.Add(new("nomad.client.host.disk.size", host.DiskSize, disk));
        metrics.Add(new("nomad.client.host.disk.used", host.DiskUsed, disk));
        metrics.Add(new("nomad.client.host.disk.available", host.DiskAvailable, disk));
        metrics.Add(new("nomad.client.host.disk.used_percent", host.DiskPercent, disk));
        metrics.Add(new("nomad.client.host.disk.inodes_percent", host.InodesPercent, disk));
        metrics.Add(new("nomad.client.uptime", host.Uptime, labels));
    }

    private static long Left(long? room, long taken) => Math.Max(0, (room ?? 0) - taken);
}
