using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using NomadNodes.OpenApi;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.OpenApi;

/// <summary>What /openapi/v1.json says, against the routes that the server has.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task Document_HasExactlyTheEndpointsOfTheServer()
    {
        await using var app = await TestServer.StartAsync();
        var document = await ReadAsync(app);

        var said = document.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method} {path.Key}"));
        var there = app.Endpoints.OfType<RouteEndpoint>().Where(IsOurs).SelectMany(EndpointNames);

        Assert.Equal(there.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryEndpoint_DescribesItself()
    {
        await using var app = await TestServer.StartAsync();

        Assert.All(app.Endpoints.OfType<RouteEndpoint>().Where(IsOurs), endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<EndpointDocSource>()?.Doc));
    }

    [Fact]
    public async Task EveryOperation_HasItsPathParametersAnExampleAndItsErrors()
    {
        await using var app = await TestServer.StartAsync();
        var document = await ReadAsync(app);

        Assert.All(Operations(document), one =>
        {
            var (path, operation) = one;
            Assert.NotEmpty(operation.Summary!);
            Assert.Equal(path.Contains('{', StringComparison.Ordinal), operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path));
            // Some are refused whatever they say: they have errors alone.
            Assert.NotEmpty(operation.Responses!);
            Assert.Contains(operation.Responses!.Keys, status => status[0] is '4' or '5' || status == "204");
            // The reader drops an example that is an empty object: then the schema says so.
            Assert.All(
                operation.Responses.Values.SelectMany(response => response.Content?.Values ?? []),
                content => Assert.True(content.Example is not null || content.Schema is { Type: JsonSchemaType.Object, Properties: null or { Count: 0 } }));
        });
    }

    [Fact]
    public async Task Reads_SayTheirHeaders()
    {
        await using var app = await TestServer.StartAsync();
        var list = (await ReadAsync(app)).Paths["/v1/nodes"].Operations![HttpMethod.Get];

        Assert.Equal(
            ["X-Nomad-Index", "X-Nomad-Knownleader", "X-Nomad-Lastcontact", "X-Nomad-Nexttoken"],
            list.Responses!["200"].Headers!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task SwaggerPage_IsThere()
    {
        await using var app = await TestServer.StartAsync();
        using var client = new HttpClient { BaseAddress = app.Address };

        Assert.Contains("NomadNodes", await client.GetStringAsync("/swagger/index.html"));
    }

    private static async Task<OpenApiDocument> ReadAsync(ServerApp app)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var read = OpenApiDocument.Parse(await client.GetStringAsync("/openapi/v1.json"));
        Assert.Empty(read.Diagnostic!.Errors);
        return read.Document!;
    }

    private static IEnumerable<(string Path, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        document.Paths.SelectMany(path => path.Value.Operations!.Values.Select(operation => (path.Key, operation)));

    // What takes the methods that are left over refuses them, and is no endpoint of its own.
    private static bool IsOurs(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not null && !endpoint.RoutePattern.RawText!.Contains("openapi", StringComparison.Ordinal);

    private static IEnumerable<string> EndpointNames(RouteEndpoint endpoint) =>
        (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}");
}
