using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class OwnPathsTableTests
{
    private static readonly OwnPathsTable Table = Make(
        ("GET", "/_emulator/"), ("GET", "/_emulator/nodes"), ("PUT", "/_emulator/nodes"), ("POST", "/_emulator/nodes/scale"), ("GET", "/_emulator/node/{id}/"),
        ("PUT", "/_emulator/node/{id}/status"), ("POST", "/_emulator/x/{name}/restore"), ("GET", "/_emulator/x/all"), ("GET", "/openapi/v1.json"), ("GET", "/v1/nodes"));

    [Theory]
    [InlineData("GET", "/_emulator", "GET /_emulator/")]
    [InlineData("GET", "/_emulator/", "GET /_emulator/")]
    [InlineData("GET", "/_Emulator/NODES", "GET /_emulator/nodes")]
    [InlineData("PUT", "/_emulator/nodes/", "PUT /_emulator/nodes")]
    [InlineData("POST", "/_emulator/nodes/scale", "POST /_emulator/nodes/scale")]
    [InlineData("GET", "/_emulator/node/a b", "GET /_emulator/node/{id}/ id=a b")]
    [InlineData("PUT", "/_emulator/node/status/status", "PUT /_emulator/node/{id}/status id=status")]
    [InlineData("GET", "/_emulator/x/all", "GET /_emulator/x/all")]
    [InlineData("POST", "/_emulator/x/all/restore", "POST /_emulator/x/{name}/restore name=all")]
    [InlineData("GET", "/openapi/v1.json", "GET /openapi/v1.json")]
    [InlineData("GET", "/_emulator/node", null)]
    [InlineData("GET", "/_emulator//nodes", null)]
    [InlineData("PUT", "/_emulator/node//status", null)]
    [InlineData("GET", "/_emulator/nodes/x", null)]
    [InlineData("GET", "/_emulator/nodes/scale/x", null)]
    [InlineData("GET", "_emulator/nodes", null)]
    [InlineData("GET", "/v1/nodes", null)]
    [InlineData("GET", "/", null)]
    [InlineData("GET", "", null)]
    public void Find_LooksAtPathThenMethod(string method, string path, string? expected)
    {
        var values = new RouteValueDictionary();

        var found = Table.Find(path, method, values);

        Assert.Equal(expected, found is null ? null : string.Join(' ', [found.DisplayName!, .. values.Select(value => $"{value.Key}={value.Value}")]));
    }

    [Theory]
    [InlineData("DELETE", "/_emulator/nodes", "GET, PUT")]
    [InlineData("get", "/_emulator/nodes", "GET, PUT")]
    [InlineData("HEAD", "/_emulator/nodes/scale", "POST")]
    public async Task OtherMethod_IsRefused_WithThoseThatThereAre(string method, string path, string allowed)
    {
        var context = new DefaultHttpContext();

        var refusal = Table.Find(path, method, [])!;
        await refusal.RequestDelegate!(context);

        Assert.Equal(405, context.Response.StatusCode);
        Assert.Equal(allowed, context.Response.Headers.Allow.ToString());
        Assert.NotNull(refusal.Metadata.GetMetadata<Marker>());
    }

    private static OwnPathsTable Make(params (string Method, string Path)[] endpoints)
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        var routes = new EndpointRoutes(services);
        foreach (var (method, path) in endpoints)
        {
            routes.MapMethods(path, [method], _ => Task.CompletedTask).WithMetadata(new Marker()).WithDisplayName($"{method} {path}");
        }

        return new OwnPathsTable(routes.All);
    }

    private sealed class Marker;
}
