using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>The API document at /openapi/v1.json and its page at /swagger: with /_emulator, the only paths that a real server does not have.</summary>
internal static class OpenApiSetup
{
    private const string Document = $"/openapi/{DocumentServices.Name}.json";

    private static readonly PathString Page = "/swagger";

    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<DocumentedEndpoints>();
        services.AddSingleton<DocumentServices>();
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapGet(Document, WriteDocumentAsync);

    public static void UseApiPage(this IApplicationBuilder app) => app.Use(next =>
    {
        var page = new Lazy<RequestDelegate>(() => PageOver(app, next));
        return context => context.Request.Path.StartsWithSegments(Page) ? page.Value(context) : next(context);
    });

    // Made when somebody asks: nobody else shall pay for it, least of all the start.
    private static RequestDelegate PageOver(IApplicationBuilder app, RequestDelegate next)
    {
        var branch = app.New();
        branch.UseSwaggerUI(page =>
        {
            page.RoutePrefix = Page.Value!.TrimStart('/');
            page.SwaggerEndpoint(Document, "NomadNodes");
            page.DocumentTitle = "NomadNodes";
        });
        branch.Run(next);
        return branch.Build();
    }

    private static async Task WriteDocumentAsync(HttpContext context)
    {
        var documents = context.RequestServices.GetRequiredService<DocumentServices>().Documents;
        var document = await documents.GetOpenApiDocumentAsync(context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted), context.RequestAborted);
    }
}
