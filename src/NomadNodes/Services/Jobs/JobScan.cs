using NomadNodes.Errors;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Trees;

namespace NomadNodes.Services.Jobs;

/// <summary>Makes a page of jobs. Nomad: by namespace and ID; the index is that of the jobs or of their summaries, whichever is newer.</summary>
internal static class JobScan
{
    public static ulong IndexOf(Snapshot state) => Math.Max(state.Jobs.Index, state.JobSummaries.Index);

    /// <param name="state">Where to look.</param>
    /// <param name="request">Which jobs.</param>
    /// <param name="filter">The request's, read.</param>
    /// <param name="down">From the last to the first.</param>
    /// <param name="isWanted">Passes over jobs before the page is made; null for none.</param>
    public static Outcome<ListAnswer> Page(Snapshot state, JobListRequest request, RowFilter<Job> filter, bool down, Func<Job, bool>? isWanted)
    {
        var elements = new JobElements(state.JobSummaries, request.WithMeta);
        var page = new Paginator<JobKey, Job>(request.Options, static job => $"{job.Namespace}.{job.ID}", filter, elements);
        for (var at = down ? Last(state.Jobs.Rows, request) : First(state.Jobs.Rows, request); at.IsValid; Move(ref at, down))
        {
            if (!request.IsOfAllNamespaces && at.Key.Namespace != request.Namespace) break;
            var isListed = at.Key.ID.StartsWith(request.Prefix, StringComparison.Ordinal) && isWanted?.Invoke(at.Row.Record) is not false;
            if (isListed && !page.Meet(at.Leaf, at.Index)) break;
        }

        return (page.Error ?? elements.Error) is { } error ? error : new ListAnswer(IndexOf(state), page.ToPage());
    }

    private static TreeCursor<JobKey, Row<Job>> First(SortedTree<JobKey, Row<Job>> rows, JobListRequest request) =>
        request.IsOfAllNamespaces ? rows.First() : rows.LowerBound(new(request.Namespace, request.Prefix));

    // The lowest text above a namespace is itself and a null character.
    private static TreeCursor<JobKey, Row<Job>> Last(SortedTree<JobKey, Row<Job>> rows, JobListRequest request) =>
        request.IsOfAllNamespaces ? rows.Last() : rows.UpperBound(new(request.Namespace + '\0', ""));

    private static void Move(ref TreeCursor<JobKey, Row<Job>> at, bool down)
    {
        if (down) at.MovePrevious();
        else at.MoveNext();
    }
}
