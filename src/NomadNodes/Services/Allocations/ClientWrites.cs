using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.State;

namespace NomadNodes.Services.Allocations;

/// <summary>What the clients of nodes tell the servers of their allocations. Over RPC with a real server, so there is no /v1 endpoint for it.</summary>
internal sealed class ClientWrites(StateStore store, Func<Guid> newId)
{
    /// <summary>
    /// Reports of many nodes, each at an index of its own, in one write. Those of nodes that are gone, down or disconnected meanwhile are left out. Gives the last index, 0 when nothing was
    /// written.
    /// </summary>
    public Task<ulong> ReportAsync(IReadOnlyList<NodeReport> reports) => store.WriteAsync(write =>
    {
        var before = write.Index;
        foreach (var report in reports)
        {
            if (write.Nodes.Find(report.Node) is { Status: not (NodeStatus.Down or NodeStatus.Disconnected) } node) new ClientReport(write, node, newId).Apply(report.Updates);
        }

        return write.Index == before ? 0ul : write.Index;
    });

    /// <summary>Starts what is placed on the node and is not told to stop: running, and healthy.</summary>
    public Task<Outcome<ulong>> RunAsync(UuidKey node) => WriteAsync(node, static (write, key) => Updates(
        write, key, alloc => alloc is { ClientStatus: AllocClientStatus.Pending, IsServerTerminal: false }, AllocClientStatus.Running, healthy: true));

    /// <summary>Ends what was told to stop.</summary>
    public Task<Outcome<ulong>> StopAsync(UuidKey node) => WriteAsync(node, static (write, key) => Updates(
        write, key, alloc => alloc is { IsServerTerminal: true, IsClientTerminal: false }, AllocClientStatus.Complete, healthy: null));

    /// <summary>Reports one status of all allocations of a job that are not at their end.</summary>
    /// <param name="node">The node.</param>
    /// <param name="jobId">In any namespace.</param>
    /// <param name="status">One of <see cref="AllocClientStatus"/>.</param>
    public Task<Outcome<ulong>> SetAsync(UuidKey node, string jobId, string status) => WriteAsync(node, (write, key) => Updates(
        write, key, alloc => alloc.JobID == jobId && !alloc.IsClientTerminal, status, healthy: null));

    private static List<ClientUpdate> Updates(WriteTransaction write, UuidKey node, Func<Allocation, bool> concerns, string status, bool? healthy)
    {
        List<ClientUpdate> updates = [];
        foreach (var alloc in write.AllocsOnNode(node))
        {
            if (concerns(alloc)) updates.Add(new ClientUpdate(alloc.ID, status, healthy));
        }

        return updates;
    }

    private Task<Outcome<ulong>> WriteAsync(UuidKey node, Func<WriteTransaction, UuidKey, IReadOnlyList<ClientUpdate>> choose) => store.WriteAsync<Outcome<ulong>>(write =>
    {
        if (write.Nodes.Find(node) is not { } known) return AgentErrors.NodeNotFound;
        if (known.Status is NodeStatus.Down or NodeStatus.Disconnected) return AgentErrors.MayNotUpdateAllocs(known.ID, known.Status);
        var updates = choose(write, node);
        return updates.Count == 0 ? 0ul : new ClientReport(write, known, newId).Apply(updates);
    });
}
