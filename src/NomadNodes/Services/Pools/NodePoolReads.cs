using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Lists;
using NomadNodes.Services.Nodes;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>Reads of node pools: the list, one pool, and a pool's nodes and jobs.</summary>
internal sealed class NodePoolReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public async ValueTask<Outcome<ListAnswer>> ListAsync(NodePoolListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (!RowFilter<NodePool>.Create(request.Filter, NodePoolFilterType.Instance).Succeeded(out var filter, out var error)) return error;
        if (!request.Rights.IsManagement) filter = filter.And(pool => request.Rights.Allow(Right.NodePool(pool.Name, NodePoolCapability.Read)));
        return await blocking.RunAsync(new NodePoolListQuery(store, request, filter), options.Index, options.Wait, aborted);
    }

    public async ValueTask<Outcome<NodePoolAnswer>> FindAsync(string name, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(new NodePoolQuery(store, name), options.Index, options.Wait, aborted);
    }

    public async ValueTask<Outcome<ListAnswer>> NodesAsync(string name, NodeListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(new NodePoolNodesQuery(store, name, request), options.Index, options.Wait, aborted);
    }

    public async ValueTask<Outcome<ListAnswer>> JobsAsync(string name, JobListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        return await blocking.RunAsync(new NodePoolJobsQuery(store, name, request, options), options.Index, options.Wait, aborted);
    }
}
