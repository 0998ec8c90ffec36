using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>Fills the API document with what the endpoints say of themselves.</summary>
internal sealed class ApiDocument(DocumentedEndpoints endpoints) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "NomadNodes",
            Version = "v1",
            Description = "Answers like a Nomad cluster's nodes and node-pools HTTP API. What is under /_emulator no real server has.",
        };
        document.Tags = new HashSet<OpenApiTag>();
        foreach (var endpoint in endpoints.All.OfType<RouteEndpoint>()) Add(document, endpoint);
        return Task.CompletedTask;
    }

    private static void Add(OpenApiDocument document, RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<EndpointDocSource>()?.Doc is not { } doc) return;
        var tag = endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags[0] ?? "Other";
        document.Tags!.Add(new OpenApiTag { Name = tag });
        var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        if (!document.Paths.TryGetValue(path, out var item))
        {
            item = new OpenApiPathItem { Operations = [] };
            document.Paths.Add(path, item);
        }

        foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
        {
            item.Operations!.Add(HttpMethod.Parse(method), OperationMaker.Make(doc, tag, document));
        }
    }
}
