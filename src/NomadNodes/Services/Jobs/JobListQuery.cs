using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Jobs;

/// <summary>Lists the jobs of a namespace, or of all. Nomad: those of all namespaces with a prefix come in one order only.</summary>
internal sealed class JobListQuery(StateStore store, JobListRequest request, RowFilter<Job> filter) : IBlockingQuery<Outcome<ListAnswer>>
{
    public void Watch(ref WatchSet keys)
    {
        if (request.IsOfAllNamespaces)
        {
            keys.Add(WatchKey.Whole(StateTable.Jobs));
            keys.Add(WatchKey.Whole(StateTable.JobSummaries));
            return;
        }

        var prefix = new JobKey(request.Namespace, request.Prefix).ToString();
        keys.Add(WatchKey.Prefix(StateTable.Jobs, prefix));
        keys.Add(WatchKey.Prefix(StateTable.JobSummaries, prefix));
    }

    public Outcome<ListAnswer> Run()
    {
        var down = request.Options.Reverse && !(request.IsOfAllNamespaces && request.Prefix.Length > 0);
        return JobScan.Page(store.Current, request, filter, down, null);
    }

    public ulong IndexOf(Outcome<ListAnswer> answer) => answer.Succeeded(out var list, out _) ? list.Index : ulong.MaxValue;
}
