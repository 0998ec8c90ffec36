using System.Text;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Services.Searching;

/// <summary>Searches of everything by prefix or by part of a name. They never wait.</summary>
internal sealed class Searches(StateStore store)
{
    // Nomad's limits: objects that are looked at, objects that are shown, bytes of a fuzzy text.
    private const int MostExamined = 20;
    private const int MostShown = 100;
    private const int ShortestText = 2;

    /// <summary>Of one context or <c>all</c>, by the beginning of IDs.</summary>
    public Outcome<SearchAnswer> ByPrefix(string prefix, string context, string ns, Rights rights) =>
        Run(context, ns, rights, (scope, one) => PrefixFinds(scope, one, prefix) is { } found ? [found] : []);

    /// <summary>Of one context or <c>all</c>, by parts of names in any case.</summary>
    public Outcome<SearchAnswer> Fuzzy(string text, string context, string ns, Rights rights)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        return length < ShortestText
            ? SearchErrors.ShortText(ShortestText, length)
            : Run(context, ns, rights, (scope, one) => FuzzyFinds(scope, one, text));
    }

    private Outcome<SearchAnswer> Run(string context, string ns, Rights rights, Func<SearchScope, SearchContext, IEnumerable<SearchFinds>> find)
    {
        var contexts = SearchContexts.All;
        if (context != SearchContexts.Everything)
        {
            if (SearchContexts.Find(context) is not { } only) return SearchErrors.BadContext(contexts.Select(one => one.Name), context);
            if (!rights.Allow(only.Need(ns))) return AclErrors.PermissionDenied;
            contexts = [only];
        }

        var allowed = contexts.Where(one => rights.Allow(one.Need(ns))).ToList();
        var scope = new SearchScope(store.Current, ns, rights);
        var found = allowed.SelectMany(one => find(scope, one)).ToList();
        return new SearchAnswer(allowed.Count == 0 ? 0 : allowed.Max(one => one.IndexOf(scope.State)), found);
    }

    /// <summary>Nomad: looked up with an even number of characters, and then compared whole. Null where no ID can begin so.</summary>
    private static SearchFinds? PrefixFinds(SearchScope scope, SearchContext context, string prefix)
    {
        var shortened = context.TakesOddPrefixes || prefix.Count(c => c != '-') % 2 == 0 ? prefix : prefix[..^1];
        if (context.IsByUuid && !UuidPrefix.TryParse(shortened, out _, out _)) return null;
        var examined = context.Items(scope, shortened).Take(MostExamined + 1).ToList();
        var matches = examined.Take(MostExamined).Where(item => item.Id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        return new SearchFinds(context.Name, matches.Count == 0 ? null : matches, examined.Count > MostExamined);
    }

    private static IEnumerable<SearchFinds> FuzzyFinds(SearchScope scope, SearchContext context, string text)
    {
        if (context.IsNameless)
        {
            var found = PrefixFinds(scope, context, text);
            return [new SearchFinds(context.Name, found?.Items ?? [], found?.IsTruncated == true)];
        }

        var lower = text.ToLowerInvariant();
        var parts = context.Parts?.Invoke(scope, MostExamined) ?? [];
        return
        [
            Best(context.Name, context.Items(scope, "").Take(MostExamined), lower, isPart: false),
            .. parts.GroupBy(part => part.Kind, part => part.Item).Select(kind => Best(kind.Key, kind, lower, isPart: true)),
        ];
    }

    /// <summary>Nomad: best is what matches earliest, then the shorter name.</summary>
    private static SearchFinds Best(string kind, IEnumerable<SearchItem> items, string text, bool isPart)
    {
        var matches = items
            .Select(item => (Item: item, At: item.Name.ToLowerInvariant().IndexOf(text, StringComparison.Ordinal)))
            .Where(match => match.At >= 0)
            .OrderBy(match => match.At).ThenBy(match => match.Item.Name.Length).ThenBy(match => match.Item.Name, Utf8Order.Instance)
            .Take(MostShown).Select(match => match.Item).ToList();
        return new SearchFinds(kind, matches, false, IsShown: matches.Count > 0, isPart);
    }
}
