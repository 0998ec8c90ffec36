using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Pools;

/// <summary>Lists the jobs of a pool. Nomad: the index is that of the jobs and their summaries; a missing pool is an empty list at index 0.</summary>
internal sealed class NodePoolJobsQuery(StateStore store, string pool) : IBlockingQuery<ListAnswer>
{
    public void Watch(ref WatchSet keys)
    {
        keys.Add(WatchKey.Exact(StateTable.NodePools, pool));
        keys.Add(WatchKey.Exact(StateTable.Jobs, pool, WatchSpace.Pool));
    }

    public ListAnswer Run() => new(store.Current.NodePools.Find(new TextKey(pool)) is null ? 0 : Math.Max(store.Current.Jobs.Index, store.Current.JobSummaries.Index), ListPage.Empty);

    public ulong IndexOf(ListAnswer answer) => answer.Index;
}
