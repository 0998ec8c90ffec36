using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Deployments;

/// <summary>Reads of deployments: the list and one deployment.</summary>
internal sealed class DeploymentReads(StateStore store, BlockingQuery blocking, RegionRule region)
{
    public ValueTask<Outcome<ListAnswer>> ListAsync(CreationListRequest request, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return new(refusal);
        if (!UuidPrefix.TryParse(request.Prefix, out var prefix, out var reason)) return new(DeploymentErrors.PrefixFailed(reason));
        return RowFilter<Deployment>.Create(request.Filter, DeploymentFilterType.Instance).Succeeded(out var filter, out var error)
            ? blocking.RunAsync(new CreationListQuery<Deployment>(store, CreationLists.Deployments, request, prefix, options.Narrow(filter, static one => one.Namespace, NamespaceCapability.ReadJob), null, null), options.Index, options.Wait, aborted)
            : new(error);
    }

    public async ValueTask<Outcome<RowAnswer>> FindAsync(string id, ReadOptions options, CancellationToken aborted)
    {
        if (region.RefusalOf(options.Region) is { } refusal) return refusal;
        if (!UuidKey.TryParse(id, out var key, out var reason)) return DeploymentErrors.LookupFailed(reason);
        if (key is { } known && store.Current.Deployments.Find(known) is { } one && !options.Shows(one.Record.Namespace, NamespaceCapability.ReadJob)) return AclErrors.PermissionDenied;
        return await blocking.RunAsync(new RowQuery<UuidKey, Deployment>(store, Schemas.Deployments, static state => state.Deployments, key), options.Index, options.Wait, aborted);
    }
}
