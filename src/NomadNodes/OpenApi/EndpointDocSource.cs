namespace NomadNodes.OpenApi;

/// <summary>An endpoint's metadata: where what the API document says of it comes from.</summary>
internal sealed class EndpointDocSource(Func<EndpointDoc> doc)
{
    public EndpointDoc Doc => doc();
}
