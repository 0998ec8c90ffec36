using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Metrics;

/// <summary>Reads the figures of this process and of its cluster.</summary>
internal sealed class MetricReader(StateStore store, BlockingQuery blocking, TimeProvider clock)
{
    private static readonly string[] Statuses = [NodeStatus.Initializing, NodeStatus.Ready, NodeStatus.Down, NodeStatus.Disconnected];

    /// <param name="requests">How many requests there were.</param>
    public MetricSnapshot Read(long requests) => new(clock.GetUtcNow(), [.. Gauges()], [.. Counters(requests)]);

    private IEnumerable<Metric> Gauges()
    {
        var state = store.Current;
        yield return new("nomad.runtime.num_goroutines", ThreadPool.ThreadCount);
        yield return new("nomad.runtime.alloc_bytes", GC.GetTotalMemory(forceFullCollection: false));
        yield return new("nomad.runtime.sys_bytes", Environment.WorkingSet);
        yield return new("nomad.nomad.state.latestIndex", state.Index);
        yield return new("nomad.nomad.blocking_queries", blocking.Waiting);
        yield return new("nomad.raft.appliedIndex", state.Index);
        yield return new("nomad.nomad.nodes.total", state.Nodes.Count);
        foreach (var metric in NodesByStatus(state)) yield return metric;
        yield return new("nomad.nomad.node_pools.total", state.NodePools.Count);
        yield return new("nomad.nomad.jobs.total", state.Jobs.Count);
        yield return new("nomad.nomad.allocs.total", state.Allocs.Count);
        yield return new("nomad.nomad.evals.total", state.Evals.Count);
    }

    private IEnumerable<Metric> Counters(long requests)
    {
        yield return new("nomad.nomad.http.request", requests);
        yield return new("nomad.nomad.rpc.query", blocking.Runs);
        yield return new("nomad.raft.commits", store.Commits);
    }

    private static IEnumerable<Metric> NodesByStatus(Snapshot state)
    {
        var counts = Statuses.ToDictionary(status => status, _ => 0);
        for (var at = state.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (counts.TryGetValue(at.Row.Record.Status, out var count)) counts[at.Row.Record.Status] = count + 1;
        }

        return counts.Select(entry => new Metric("nomad.nomad.nodes", entry.Value, "status", entry.Key));
    }
}
