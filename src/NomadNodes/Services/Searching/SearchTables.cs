using NomadNodes.Acl;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.State;

namespace NomadNodes.Services.Searching;

/// <summary>The objects of each table whose keys begin with a text. A text that no key can begin with gives none.</summary>
internal static class SearchTables
{
    public static IEnumerable<SearchItem> Nodes(SearchScope scope, string prefix) =>
        Under(scope.State.Nodes, prefix).Select(node => new SearchItem(node.ID, node.Name, [node.ID]));

    public static IEnumerable<SearchItem> Allocations(SearchScope scope, string prefix) => Under(scope.State.Allocs, prefix)
        .Where(alloc => scope.Has(alloc.Namespace, NamespaceCapability.ReadJob))
        .Select(alloc => new SearchItem(alloc.ID, alloc.Name, [alloc.Namespace, alloc.ID]));

    public static IEnumerable<SearchItem> Evaluations(SearchScope scope, string prefix) => Under(scope.State.Evals, prefix)
        .Where(eval => scope.Has(eval.Namespace, NamespaceCapability.ReadJob))
        .Select(eval => new SearchItem(eval.ID, eval.ID, null));

    public static IEnumerable<SearchItem> Deployments(SearchScope scope, string prefix) => Under(scope.State.Deployments, prefix)
        .Where(deployment => scope.Has(deployment.Namespace, NamespaceCapability.ReadJob))
        .Select(deployment => new SearchItem(deployment.ID, deployment.ID, null));

    public static IEnumerable<SearchItem> NodePools(SearchScope scope, string prefix) => Named(scope.State.NodePools, prefix)
        .Where(pool => scope.Rights.Allow(Right.NodePool(pool.Name, NodePoolCapability.Read)))
        .Select(pool => new SearchItem(pool.Name, pool.Name, [pool.Name]));

    public static IEnumerable<SearchItem> Namespaces(SearchScope scope, string prefix) => Named(scope.State.Namespaces, prefix)
        .Where(ns => scope.Rights.Allow(Right.AnyOfNamespace(ns.Name)))
        .Select(ns => new SearchItem(ns.Name, ns.Name, null));

    public static IEnumerable<SearchItem> Jobs(SearchScope scope, string prefix) =>
        JobRecords(scope, prefix).Select(job => new SearchItem(job.ID, job.Name, [job.Namespace, job.ID]));

    /// <summary>Of the first so many jobs.</summary>
    public static IEnumerable<SearchPart> JobParts(SearchScope scope, int jobs) => JobRecords(scope, "").Take(jobs).SelectMany(Searching.JobParts.Of);

    private static IEnumerable<Job> JobRecords(SearchScope scope, string prefix)
    {
        var jobs = scope.State.Jobs.Rows;
        var isOfAll = scope.Namespace == Right.AllNamespaces;
        for (var at = isOfAll ? jobs.First() : jobs.LowerBound(new JobKey(scope.Namespace, prefix)); at.IsValid; at.MoveNext())
        {
            var job = at.Row.Record;
            var matches = job.ID.StartsWith(prefix, StringComparison.Ordinal);
            if (!isOfAll && (job.Namespace != scope.Namespace || !matches)) yield break;
            if (matches && scope.Has(job.Namespace, NamespaceCapability.ListJobs)) yield return job;
        }
    }

    private static IEnumerable<T> Under<T>(Table<UuidKey, T> table, string prefix)
        where T : class
    {
        if (!UuidPrefix.TryParse(prefix, out var range, out _) || range.MatchesNothing) yield break;
        for (var at = table.Rows.LowerBound(range.First); at.IsValid && range.Matches(at.Key); at.MoveNext()) yield return at.Row.Record;
    }

    private static IEnumerable<T> Named<T>(Table<TextKey, T> table, string prefix)
        where T : class
    {
        for (var at = table.Rows.LowerBound(new TextKey(prefix)); at.IsValid && at.Key.Text.StartsWith(prefix, StringComparison.Ordinal); at.MoveNext())
        {
            yield return at.Row.Record;
        }
    }
}
