using Microsoft.AspNetCore.Builder;

namespace NomadNodes.OpenApi;

/// <summary>Gives an endpoint its place in the API document.</summary>
internal static class DescribeExtensions
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="doc">Asked when the document is made, so that a start does not pay for examples.</param>
    public static IEndpointConventionBuilder Describe(this IEndpointConventionBuilder endpoint, Func<EndpointDoc> doc)
    {
        var source = new EndpointDocSource(doc);
        endpoint.Add(builder => builder.Metadata.Add(source));
        return endpoint;
    }
}
