using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Documents;

/// <summary>docs/compatibility.md says what the server has.</summary>
public sealed class CompatibilityTests
{
    private const string EveryPath = "every one of these";

    [Fact]
    public async Task Table_HasExactlyTheEndpointsOfTheServer()
    {
        await using var app = await ServerApp.StartAsync(new ServerSettings
        {
            Http = new HttpSettings { Port = 0 },
            Data = new DataSettings { Directory = "" },
            Log = new LogSettings { Level = LogDetail.Off },
        });

        var written = CompatibilityTable.Rows.Where(row => row.IsEndpoint && row.IsThere).SelectMany(row => row.Endpoints);

        Assert.Equal(app.Endpoints.SelectMany(Describe).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_SaysEachThingOnce()
    {
        var said = CompatibilityTable.Rows.SelectMany(row => row.Endpoints.Select(endpoint => $"{endpoint} {row.What}")).ToList();

        Assert.Equal(said.Distinct(), said);
    }

    [Fact]
    public void Table_HasAnEndpoint_ForEveryPart()
    {
        var endpoints = CompatibilityTable.Rows.Where(row => row.IsEndpoint).SelectMany(row => row.Endpoints).ToHashSet();
        var parts = CompatibilityTable.Rows.Where(row => !row.IsEndpoint && row.Path != EveryPath).SelectMany(row => row.Endpoints).ToHashSet();

        Assert.NotEmpty(parts);
        Assert.Subset(endpoints, parts);
    }

    [Fact]
    public void Table_SaysHow_IfSomethingIsPartlyThere() =>
        Assert.All(CompatibilityTable.Rows, row => Assert.Matches(@"^(yes|no|(yes|no|partly) \(.+\))$", row.Status));

    private static IEnumerable<string> Describe(Endpoint endpoint)
    {
        var path = "/" + ((RouteEndpoint)endpoint).RoutePattern.RawText!.Trim('/').Replace("{", ":", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {path}");
    }
}
