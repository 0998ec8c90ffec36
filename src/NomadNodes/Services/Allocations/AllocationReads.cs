using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Orders;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Allocations;

/// <summary>Reads of allocations: the list, one allocation, and those of an evaluation.</summary>
internal sealed class AllocationReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public ValueTask<Outcome<ListAnswer>> ListAsync(AllocationListRequest request, ReadOptions options, CancellationToken aborted)
    {
        var list = request.List;
        if (region.RefusalOf(options.Region) is { } refusal) return new(refusal);
        if (!UuidPrefix.TryParse(list.Prefix, out var prefix, out var reason)) return new(AllocationErrors.LookupFailed(reason));
        if (!RowFilter<Allocation>.Create(list.Filter, AllocationFilterType.Instance).Succeeded(out var filter, out var error)) return new(error);
        var elements = request.Fields == AllocListFields.Default ? null : new AllocationElements(request.Fields);
        return blocking.RunAsync(new CreationListQuery<Allocation>(store, CreationLists.Allocs, list, prefix, options.Narrow(filter, static alloc => alloc.Namespace, NamespaceCapability.ReadJob), null, elements), options.Index, options.Wait, aborted);
    }

    public async ValueTask<Outcome<RowAnswer>> FindAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return AllocationErrors.LookupFailed(reason);
        if (key is { } wanted && store.Current.Allocs.Find(wanted) is { } alloc && !options.Shows(alloc.Record.Namespace, NamespaceCapability.ReadJob)) return AllocationErrors.Unknown(id);
        return await blocking.RunAsync(new RowQuery<UuidKey, Allocation>(store, Schemas.Allocs, static state => state.Allocs, key), options.Index, options.Wait, aborted);
    }

    /// <summary>Nomad: the evaluation itself is not looked for.</summary>
    public async ValueTask<Outcome<ListAnswer>> OfEvaluationAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return AllocationErrors.LookupFailed(reason);
        if (key is { } eval && store.Current.Evals.Find(eval) is { } row && !options.Shows(row.Record.Namespace, NamespaceCapability.ReadJob)) return AclErrors.PermissionDenied;
        var watch = key is { } known ? WatchKey.Exact(StateTable.Allocs, known.ToHex(), WatchSpace.Eval) : WatchKey.Whole(StateTable.Allocs);
        var query = new GroupListQuery<UuidKey, Allocation>(store, static state => state.Allocs, AllocOrders.ByEval, key, watch);
        return await blocking.RunAsync(query, options.Index, options.Wait, aborted);
    }
}
