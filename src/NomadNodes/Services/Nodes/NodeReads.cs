using System.Diagnostics.CodeAnalysis;
using NomadNodes.Acl;
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
        if (!IsReadable(id, options.Region, out var error)) return error;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return NodeErrors.LookupFailed(reason);
        return await blocking.RunAsync(new NodeQuery(store, key), options.Index, options.Wait, aborted);
    }

    /// <summary>Whether a node could have the ID, in a region that can be asked.</summary>
    public bool IsReadable(string id, string regionName, [NotNullWhen(false)] out ApiError? error)
    {
        error = region.RefusalOf(regionName);
        if (error is null && id.Length == 0) error = NodeErrors.MissingId;
        else if (error is null && !UuidKey.TryParse(id, out _, out var reason)) error = NodeErrors.LookupFailed(reason);
        return error is null;
    }

    /// <summary>Nomad: a node's own secret reads the nodes of its pool; what it gets for any other says nothing about whether it exists.</summary>
    public bool MayRead(Caller caller, string id, [NotNullWhen(false)] out ApiError? error)
    {
        var isHidden = caller.Node is { } own && (!UuidKey.TryParse(id, out var key, out _) || key is not { } known || store.Current.Nodes.Find(known)?.Record.NodePool != own.NodePool);
        error = isHidden ? AclErrors.PermissionDenied : Access.RefusalOf(caller, Right.NodeRead);
        return error is null;
    }

    /// <summary>Nomad: the ID is not checked and the node not looked up; it is a prefix, in lower case, of the IDs that allocations name.</summary>
    public async ValueTask<Outcome<ListAnswer>> AllocationsAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (id.Length == 0) return NodeErrors.MissingId;
        return await blocking.RunAsync(new NodeAllocationsQuery(store, id.ToLowerInvariant(), options), options.Index, options.Wait, aborted);
    }
}
