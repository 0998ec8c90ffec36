using Microsoft.AspNetCore.Builder;

namespace NomadNodes.OpenApi;

/// <summary>Gives an endpoint its place in the API document.</summary>
internal static class DescribeExtensions
{
    public static IEndpointConventionBuilder Describe(this IEndpointConventionBuilder endpoint, EndpointDoc doc)
    {
        endpoint.Add(builder => builder.Metadata.Add(doc));
        return endpoint;
    }
}
