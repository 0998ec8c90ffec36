using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace NomadNodes.Http;

/// <summary>What follows the beginning of a path that is this server's own.</summary>
internal sealed class OwnPathsNode
{
    private readonly Dictionary<string, OwnPathsNode> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Endpoint> _byMethod = new(StringComparer.Ordinal);
    private OwnPathsNode? _any;
    private string? _parameter;
    private Endpoint? _refusal;

    internal void Add(IEnumerable<RoutePatternPathSegment> segments, RouteEndpoint endpoint)
    {
        var node = segments.Aggregate(this, (parent, segment) => parent.Make(segment.Parts[0]));
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []) node._byMethod.Add(method, endpoint);
        node._refusal = Refusing(string.Join(", ", node._byMethod.Keys.Order(StringComparer.Ordinal)), endpoint.Metadata);
    }

    /// <param name="rest">Empty, or what begins with a slash.</param>
    /// <param name="values">Gets the parameters.</param>
    internal OwnPathsNode? Find(ReadOnlySpan<char> rest, RouteValueDictionary values)
    {
        if (rest.IsEmpty) return _byMethod.Count == 0 ? null : this;
        if (rest is not ['/', .. var inner]) return null;
        var end = inner.IndexOf('/');
        var segment = end < 0 ? inner : inner[..end];
        var beyond = end < 0 ? default : inner[end..];
        if (_named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(segment, out var named) && named.Find(beyond, values) is { } found) return found;
        if (segment.IsEmpty || _any?.Find(beyond, values) is not { } matched) return null;
        values[_parameter!] = segment.ToString();
        return matched;
    }

    internal Endpoint For(string method) => _byMethod.GetValueOrDefault(method) ?? _refusal!;

    private OwnPathsNode Make(RoutePatternPart part)
    {
        if (part is RoutePatternLiteralPart { Content: var name })
        {
            if (!_named.TryGetValue(name, out var child)) _named.Add(name, child = new());
            return child;
        }

        _parameter = ((RoutePatternParameterPart)part).Name;
        return _any ??= new();
    }

    // With what is said of the others of the path, so that whoever guards them guards this too.
    private static Endpoint Refusing(string allowed, EndpointMetadataCollection metadata) => new(
        context =>
        {
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = allowed;
            return Task.CompletedTask;
        },
        metadata,
        "405");
}
