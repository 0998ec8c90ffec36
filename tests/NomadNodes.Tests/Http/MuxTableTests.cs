using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class MuxTableTests
{
    [Fact]
    public void Constructor_Throws_IfTwoEndpointsTakeTheSameMethodOfAPath() =>
        Assert.Throws<InvalidOperationException>(() => Table(Endpoint("/v1/nodes", "GET"), Endpoint("/v1/nodes", "PUT", "GET")));

    [Fact]
    public void Constructor_Throws_IfTwoEndpointsTakeEveryMethodOfAPath() =>
        Assert.Throws<InvalidOperationException>(() => Table(Endpoint("/v1/nodes"), Endpoint("/v1/nodes")));

    [Theory]
    [InlineData("/v1/{a}/{b}")]
    [InlineData("/v1/x{a}")]
    public void Constructor_Throws_IfThePatternIsBeyondGosKinds(string pattern) =>
        Assert.Throws<InvalidOperationException>(() => Table(Endpoint(pattern)));

    [Fact]
    public void Match_CallsTheParameterAsThePatternDoes()
    {
        var match = Table(Endpoint("/v1/node/pool/{name}/jobs", "GET")).Match("/v1/node/pool/a%20b/jobs");

        Assert.Equal(("name", "a b"), (match.Parameter, match.Value));
    }

    [Fact]
    public void Match_KeepsBytesThatAreNoUtf8Apart()
    {
        var match = Table(Endpoint("/v1/node/{id}")).Match("/v1/node/%ff%C3x");

        Assert.Equal("\uDCFF\uDCC3x", match.Value);
    }

    [Fact]
    public void Match_TakesASubtreeOfItsOwn_IfTheUiIsMapped()
    {
        var ui = Endpoint("/ui/{**path}");

        Assert.Same(ui, Table(ui).Match("/ui/jobs").Methods!.Find("GET"));
    }

    [Fact]
    public void Match_IsLinear_IfThePathIsVeryDeep()
    {
        var path = "/v1/node/" + string.Concat(Enumerable.Repeat("a/", 200_000));

        Assert.Equal(400_000, Table(Endpoint("/v1/node/{id}")).Match(path).Value!.Length);
    }

    private static MuxTable Table(params Endpoint[] endpoints) => new(endpoints);

    private static RouteEndpoint Endpoint(string pattern, params string[] methods) => new(
        _ => Task.CompletedTask,
        RoutePatternFactory.Parse(pattern),
        order: 0,
        new EndpointMetadataCollection(new HttpMethodMetadata(methods)),
        pattern);
}
