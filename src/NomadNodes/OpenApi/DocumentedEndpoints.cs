using Microsoft.AspNetCore.Http;

namespace NomadNodes.OpenApi;

/// <summary>What the API document of a server is about: the endpoints of its first cluster, which every other one has too.</summary>
internal sealed class DocumentedEndpoints
{
    public IReadOnlyList<Endpoint> All { get; set; } = [];
}
