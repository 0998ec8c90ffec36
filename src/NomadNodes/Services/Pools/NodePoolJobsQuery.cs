using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Jobs;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>
/// Lists the jobs of a pool. Nomad: only those that name it, also for the pool <c>all</c>; those of all namespaces come in one order only; a pool that is
/// missing is an empty list at index 0, whose filter nobody reads.
/// </summary>
internal sealed class NodePoolJobsQuery(StateStore store, string pool, JobListRequest request, ReadOptions options = default) : IBlockingQuery<Outcome<ListAnswer>>
{
    public void Watch(ref WatchSet keys)
    {
        keys.Add(WatchKey.Exact(StateTable.NodePools, pool));
        keys.Add(WatchKey.Exact(StateTable.Jobs, pool, WatchSpace.Pool));
        keys.Add(WatchKey.Exact(StateTable.JobSummaries, pool, WatchSpace.Pool));
    }

    public Outcome<ListAnswer> Run()
    {
        var state = store.Current;
        if (state.NodePools.Find(new TextKey(pool)) is null) return new ListAnswer(0, ListPage.Empty);
        if (!RowFilter<Job>.Create(request.Filter, JobFilterType.Instance).Succeeded(out var filter, out var error)) return error;
        return JobScan.Page(state, request, options.Narrow(filter, static job => job.Namespace, NamespaceCapability.ListJobs), request.Options.Reverse && !request.IsOfAllNamespaces, job => job.NodePool == pool);
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue;
}
