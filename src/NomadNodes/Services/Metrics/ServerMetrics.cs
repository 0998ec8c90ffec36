using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Metrics;

/// <summary>Figures of the cluster as its leader sees it. The last ones, about nodes, readers and tables, are this server's own.</summary>
internal static class ServerMetrics
{
    private static readonly string[] Statuses = [NodeStatus.Initializing, NodeStatus.Ready, NodeStatus.Down, NodeStatus.Disconnected];

    /// <param name="state">The cluster's.</param>
    /// <param name="waiting">How many readers are blocked.</param>
    public static IEnumerable<Metric> Of(Snapshot state, int waiting)
    {
        var nodes = CountNodes(state);
        return
        [
            new("nomad.raft.appliedIndex", state.Index),
            new("nomad.raft.lastIndex", state.Index),
            new("nomad.raft.peers", 1),
            new("nomad.nomad.autopilot.healthy", 1),
            new("nomad.nomad.autopilot.failure_tolerance", 0),
            new("nomad.nomad.heartbeat.active", nodes.Where(one => one.Key != NodeStatus.Down).Sum(one => one.Value)),
            new("nomad.nomad.plan.queue_depth", 0),
            .. Broker(state),
            new("nomad.nomad.blocking_queries", waiting),
            .. nodes.Select(one => new Metric("nomad.nomad.nodes", one.Value, [new("status", one.Key)])),
            new("nomad.nomad.node_pools.total", state.NodePools.Count),
            new("nomad.nomad.allocs.total", state.Allocs.Count),
            new("nomad.nomad.evals.total", state.Evals.Count),
        ];
    }

    /// <summary>Nomad: a broker that is paused has none.</summary>
    private static IEnumerable<Metric> Broker(Snapshot state)
    {
        var (ready, waiting, blocked, escaped) = (0, 0, 0, 0);
        for (var at = state.Evals.Rows.First(); at.IsValid && !state.Scheduling.PauseEvalBroker; at.MoveNext())
        {
            var eval = at.Row.Record;
            if (eval.Status == EvalStatus.Blocked) blocked++;
            if (eval is { Status: EvalStatus.Blocked, EscapedComputedClass: true }) escaped++;
            if (eval.Status != EvalStatus.Pending) continue;
            if (eval.WaitUntil.IsZero) ready++;
            else waiting++;
        }

        return
        [
            new("nomad.nomad.blocked_evals.total_blocked", blocked),
            new("nomad.nomad.blocked_evals.total_escaped", escaped),
            new("nomad.nomad.blocked_evals.total_quota_limit", 0),
            new("nomad.nomad.broker.total_cancelable", 0),
            new("nomad.nomad.broker.total_pending", 0),
            new("nomad.nomad.broker.total_ready", ready),
            new("nomad.nomad.broker.total_unacked", 0),
            new("nomad.nomad.broker.total_waiting", waiting),
        ];
    }

    private static Dictionary<string, int> CountNodes(Snapshot state)
    {
        var counts = Statuses.ToDictionary(status => status, _ => 0);
        for (var at = state.Nodes.Rows.First(); at.IsValid; at.MoveNext())
        {
            if (counts.TryGetValue(at.Row.Record.Status, out var count)) counts[at.Row.Record.Status] = count + 1;
        }

        return counts;
    }
}
