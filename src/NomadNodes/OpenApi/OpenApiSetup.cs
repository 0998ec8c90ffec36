using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace NomadNodes.OpenApi;

/// <summary>The API document at /openapi/v1.json and its page at /swagger: with /_emulator, the only paths that a real server does not have.</summary>
internal static class OpenApiSetup
{
    private const string Name = "v1";
    private const string Document = $"/openapi/{Name}.json";

    private static readonly PathString Page = "/swagger";

    public static void MapApiDocument(this WebApplication app)
    {
        var services = new Lazy<ServiceProvider>(() => ServicesOver(app.Services));
        app.Lifetime.ApplicationStopped.Register(() =>
        {
            if (services.IsValueCreated) services.Value.Dispose();
        });
        app.MapGet(Document, context => WriteDocumentAsync(context, services.Value));
        app.Use(next =>
        {
            var page = new Lazy<RequestDelegate>(() => PageOver(app, next));
            return context => context.Request.Path.StartsWithSegments(Page) ? page.Value(context) : next(context);
        });
    }

    // Made when somebody asks, as the page is: nobody else shall pay for it, least of all the start.
    private static ServiceProvider ServicesOver(IServiceProvider app)
    {
        var services = new ServiceCollection();
        services.AddOpenApi(Name, options => options.AddDocumentTransformer<ApiDocument>());
        services.AddSingleton(app.GetRequiredService<EndpointDataSource>());
        services.AddSingleton(app.GetRequiredService<IHostEnvironment>());
        services.AddSingleton(app.GetRequiredService<ILoggerFactory>());
        return services.BuildServiceProvider();
    }

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

    private static async Task WriteDocumentAsync(HttpContext context, ServiceProvider services)
    {
        var documents = services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);
        var document = await documents.GetOpenApiDocumentAsync(context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, context.RequestAborted), context.RequestAborted);
    }
}
