using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace NomadNodes.OpenApi;

/// <summary>What makes the API document. Made when somebody asks for it, as the page is: nobody else shall pay for it, least of all the start.</summary>
internal sealed class DocumentServices(IServiceProvider app) : IDisposable
{
    public const string Name = "v1";

    private readonly Lazy<ServiceProvider> _services = new(() => Over(app));

    public IOpenApiDocumentProvider Documents => _services.Value.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name);

    public void Dispose()
    {
        if (_services.IsValueCreated) _services.Value.Dispose();
    }

    private static ServiceProvider Over(IServiceProvider app)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddRoutingCore();
        services.AddOpenApi(Name, options => options.AddDocumentTransformer<ApiDocument>());
        services.AddSingleton(app.GetRequiredService<DocumentedEndpoints>());
        services.AddSingleton(app.GetRequiredService<EndpointDataSource>());
        services.AddSingleton(app.GetRequiredService<IHostEnvironment>());
        services.AddSingleton(app.GetRequiredService<ILoggerFactory>());
        return services.BuildServiceProvider();
    }
}
