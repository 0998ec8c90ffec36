using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Http;

/// <summary>The endpoints that a real server does not have, by path: in any case, with or without a slash at the end, a name before a parameter.</summary>
internal sealed class OwnPathsTable
{
    private readonly OwnPathsNode _root = new();

    internal OwnPathsTable(IEnumerable<Endpoint> endpoints)
    {
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().Where(MuxTable.IsForeign)) _root.Add(endpoint.RoutePattern.PathSegments, endpoint);
    }

    /// <param name="path">Decoded.</param>
    /// <param name="method">In capitals.</param>
    /// <param name="values">Gets the parameters of the path.</param>
    /// <returns>One that refuses the method where the path has others; null where there is no such path.</returns>
    internal Endpoint? Find(ReadOnlySpan<char> path, string method, RouteValueDictionary values) => _root.Find(path.TrimEnd('/'), values)?.For(method);
}
