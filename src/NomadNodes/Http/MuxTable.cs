using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Http;

/// <summary>
/// The routes of the emulated surface, found as Go's ServeMux finds them: segment by segment, a single path before a subtree, the longer
/// subtree before the shorter. Costs a dictionary look-up a segment, and no memory but the decoded parameter.
/// </summary>
internal sealed class MuxTable
{
    private readonly MuxNode _root = new();

    internal MuxTable(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(endpoint => !IsForeign(endpoint)))
            Add(MuxPattern.Of(endpoint), endpoint);
        _root.MakeExact().Add(UiPages.RootRedirect);
        if (_root.Child("ui")?.Subtree is null)
            Add(new MuxPattern(["ui"], null, ""), UiPages.Disabled, isSubtree: true);
    }

    /// <param name="path">Clean and escaped.</param>
    internal MuxMatch Match(ReadOnlySpan<char> path)
    {
        if (path.Length == 1)
            return new MuxMatch(_root.Exact, null, null);
        var node = _root;
        MuxSubtree? deepest = null;
        var below = 0;
        for (var at = 1; at < path.Length;)
        {
            var length = path[at..].IndexOf('/');
            var next = node.Child(length < 0 ? path[at..] : path.Slice(at, length));
            if (next is null)
                break;
            if (length < 0)
                return next.Exact is not null || next.Subtree is not null ? End(next) : Below(deepest, path[below..]);
            node = next;
            at += length + 1;
            if (node.Subtree is not null)
                (deepest, below) = (node.Subtree, at);
        }
        return Below(deepest, path[below..]);
    }

    /// <summary>Whether an endpoint is none that a real server has.</summary>
    internal static bool IsForeign(RouteEndpoint endpoint) => GoMux.IsForeign("/" + endpoint.RoutePattern.RawText?.TrimStart('/'));

    private static MuxMatch End(MuxNode node) => new(node.Exact, null, null, LacksSlash: node.Exact is null);

    private static MuxMatch Below(MuxSubtree? subtree, ReadOnlySpan<char> rest) => subtree?.Match(rest) ?? default;

    private void Add(MuxPattern pattern, Endpoint endpoint, bool isSubtree = false)
    {
        var node = pattern.Segments.Aggregate(_root, (parent, segment) => parent.MakeChild(segment));
        if (pattern.Parameter is null && !isSubtree)
            node.MakeExact().Add(endpoint);
        else
            node.MakeSubtree().Add(pattern, endpoint);
    }
}
