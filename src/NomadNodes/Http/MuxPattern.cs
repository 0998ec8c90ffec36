using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace NomadNodes.Http;

/// <summary>
/// A route pattern in Go's terms: <c>/v1/nodes</c> is that path alone, <c>/v1/node/{id}</c> is everything below <c>/v1/node/</c>, and
/// <c>/v1/node/{id}/drain</c> what ends in <c>/drain</c> there.
/// </summary>
/// <param name="Segments">The literal segments before the parameter.</param>
/// <param name="Parameter">Null for a single path.</param>
/// <param name="Suffix">Empty, or the text behind the parameter, with its slash.</param>
internal sealed record MuxPattern(IReadOnlyList<string> Segments, string? Parameter, string Suffix)
{
    internal static MuxPattern Of(RouteEndpoint endpoint)
    {
        var segments = endpoint.RoutePattern.PathSegments;
        var literals = segments.TakeWhile(IsLiteral).Select(Text).ToList();
        if (literals.Count == segments.Count)
            return new MuxPattern(literals, null, "");
        var rest = segments.Skip(literals.Count + 1);
        if (segments[literals.Count].Parts is not [RoutePatternParameterPart parameter] || !rest.All(IsLiteral))
            throw new InvalidOperationException($"{endpoint.DisplayName}: a pattern has one parameter at most, alone in its segment.");
        var suffix = string.Concat(rest.Select(segment => "/" + Text(segment)));
        return new MuxPattern(literals, parameter.Name, suffix);
    }

    private static bool IsLiteral(RoutePatternPathSegment segment) => segment.Parts is [RoutePatternLiteralPart];

    private static string Text(RoutePatternPathSegment segment) => ((RoutePatternLiteralPart)segment.Parts[0]).Content;
}
