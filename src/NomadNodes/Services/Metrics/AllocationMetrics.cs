using NomadNodes.Model.Scheduling;
using NomadNodes.Services.NodeClients;
using NomadNodes.State;

namespace NomadNodes.Services.Metrics;

/// <summary>What clients tell of the tasks that run. Nomad: publish_allocation_metrics.</summary>
internal static class AllocationMetrics
{
    private const long MiB = 1L << 20;

    public static IEnumerable<Metric> Of(Snapshot state, NodeLoad load)
    {
        var metrics = new List<Metric>();
        for (var at = state.Allocs.Rows.First(); at.IsValid; at.MoveNext())
        {
            var alloc = at.Row.Record;
            if (alloc.ClientStatus != AllocClientStatus.Running) continue;
            foreach (var (name, task) in alloc.AllocatedResources?.Tasks ?? new Dictionary<string, AllocatedTaskResources>())
            {
                Add(metrics, LabelsOf(alloc, name), task, load.Of(alloc));
            }
        }

        return metrics;
    }

    private static MetricLabel[] LabelsOf(Allocation alloc, string task) =>
    [
        new(Metric.Host, alloc.NodeName), new("alloc_id", alloc.ID), new("job", alloc.JobID), new("namespace", alloc.Namespace),
        new("task", task), new("task_group", alloc.TaskGroup),
    ];

    private static void Add(List<Metric> metrics, MetricLabel[] labels, AllocatedTaskResources task, double share)
    {
        var memory = task.Memory.MemoryMB * MiB;
        metrics.Add(new("nomad.client.allocs.cpu.allocated", task.Cpu.CpuShares, labels));
        metrics.Add(new("nomad.client.allocs.cpu.total_percent", 100 * share, labels));
        metrics.Add(new("nomad.client.allocs.cpu.total_ticks", task.Cpu.CpuShares * share, labels));
        metrics.Add(new("nomad.client.allocs.cpu.user", 75 * share, labels));
        metrics.Add(new("nomad.client.allocs.cpu.system", 25 * share, labels));
        metrics.Add(new("nomad.client.allocs.memory.allocated", memory, labels));
        metrics.Add(new("nomad.client.allocs.memory.usage", Math.Floor(memory * share), labels));
        metrics.Add(new("nomad.client.allocs.memory.rss", Math.Floor(memory * share), labels));
    }
}
