using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace NomadNodes.OpenApi;

/// <summary>The API document at /openapi/v1.json and its page at /swagger: with /_emulator, the only paths that a real server does not have.</summary>
internal static class OpenApiSetup
{
    private const string Document = "/openapi/v1.json";

    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<ApiDocument>());

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "swagger";
            page.SwaggerEndpoint(Document, "NomadNodes");
            page.DocumentTitle = "NomadNodes";
        });
    }
}
