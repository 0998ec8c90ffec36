using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Tests.Api;

/// <summary>No endpoint may forget to ask who the caller is.</summary>
public sealed class AclGateTests(AclServer server) : IClassFixture<AclServer>
{
    /// <summary>What a real server answers to anybody, whatever token comes with the request.</summary>
    private static readonly string[] Open =
        ["POST /v1/acl/bootstrap", "PUT /v1/acl/bootstrap", "GET /v1/event/stream", "GET /v1/agent/health", "GET /v1/metrics", "GET /v1/regions", "GET /v1/status/leader", "GET /v1/status/peers",
        "POST /v1/agent/join", "PUT /v1/agent/join", "POST /v1/agent/force-leave", "PUT /v1/agent/force-leave",
        // Refused whoever asks; what comes first in the path is no action.
        "POST /v1/jobs/parse", "PUT /v1/jobs/parse", "GET /v1/client/fs/{id}",
        // Without a type these are empty whoever asks.
        "GET /v1/volumes", "GET /v1/plugins",
        "GET /v1/agent/servers", "POST /v1/agent/servers", "PUT /v1/agent/servers", "GET /v1/operator/license", "PUT /v1/operator/license", "GET /v1/volumes/snapshot"];

    [Fact]
    public async Task EveryEndpoint_RefusesATokenThatIsNotKnown()
    {
        var open = new List<string>();
        foreach (var (method, path) in Endpoints().Where(one => !Open.Contains($"{one.Method} {one.Path}")))
        {
            var target = $"{path.Replace("{id}", AclServer.Unknown, StringComparison.Ordinal)}?node_id={AclServer.Unknown}&id={AclServer.Unknown}";
            var id = path.Contains("/policy/", StringComparison.Ordinal) || path.Contains("/namespace", StringComparison.Ordinal) || path.Contains("/pool/", StringComparison.Ordinal) ? "Name" : path.Contains("/role/", StringComparison.Ordinal) ? "ID" : "AccessorID";
            var (status, text) = await server.SendAsync(method, target, method == "GET" ? null : $$"""{"{{id}}": "{{AclServer.Unknown}}", "EvalIDs": ["x"], "Job": {"ID": "{{AclServer.Unknown}}"} }""", AclServer.Unknown);
            if ((int)status != 403 || text != "Permission denied") open.Add($"{method} {path}: {(int)status} {text}");
        }

        Assert.Empty(open);
    }

    private IEnumerable<(string Method, string Path)> Endpoints() => server.App.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => (Path: "/" + endpoint.RoutePattern.RawText!.Trim('/'), Methods: endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []))
        .Where(endpoint => endpoint.Path.StartsWith("/v1/", StringComparison.Ordinal))
        .SelectMany(endpoint => endpoint.Methods.Select(method => (method, endpoint.Path)));
}
