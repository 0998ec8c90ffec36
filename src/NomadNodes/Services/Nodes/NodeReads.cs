using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Nodes;

/// <summary>Reads of nodes: the list, one node, and a node's allocations.</summary>
internal sealed class NodeReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public ValueTask<Outcome<ListAnswer>> ListAsync(NodeListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return new(refusal);
        if (!UuidPrefix.TryParse(request.Prefix, out var prefix, out var reason)) return new(NodeErrors.LookupFailed(reason));
        return RowFilter<Node>.Create(request.Filter, NodeFilterType.Instance).Succeeded(out var filter, out var error)
            ? blocking.RunAsync(new NodeListQuery(store, request, prefix, filter), options.Index, options.Wait, aborted)
            : new(error);
    }

    public async ValueTask<Outcome<NodeAnswer>> FindAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (id.Length == 0) return NodeErrors.MissingId;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return NodeErrors.LookupFailed(reason);
        return await blocking.RunAsync(new NodeQuery(store, key), options.Index, options.Wait, aborted);
    }

    /// <summary>Nomad: the ID is not checked and the node not looked up; it is a prefix, in lower case, of the IDs that allocations name.</summary>
    public async ValueTask<Outcome<ListAnswer>> AllocationsAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (id.Length == 0) return NodeErrors.MissingId;
        return await blocking.RunAsync(new NodeAllocationsQuery(store, id.ToLowerInvariant()), options.Index, options.Wait, aborted);
    }
}
