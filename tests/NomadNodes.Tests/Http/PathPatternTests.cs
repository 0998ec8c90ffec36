using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("/v1/nodes", "/v1/nodes", true)]
    [InlineData("/v1/nodes", "/v1/nodes/", false)]
    [InlineData("/v1/nodes", "/v1/Nodes", false)]
    [InlineData("/v1/node/*", "/v1/node/abc/drain", true)]
    [InlineData("/v1/node/*", "/v1/node/", true)]
    [InlineData("/v1/node/*", "/v1/nodes", false)]
    [InlineData("/v1/node/*/drain", "/v1/node/abc/drain", true)]
    [InlineData("/v1/node/*/drain", "/v1/node/abc/eligibility", false)]
    [InlineData("*", "/.well-known/jwks.json", true)]
    [InlineData("/v1/job/a b", "/v1/job/a%20b", true)]
    [InlineData("/v1/job/a%20b", "/v1/job/a%20b", true)]
    [InlineData("/v1/job/a/b", "/v1/job/a%2Fb", true)]
    [InlineData("/v1/job/a%", "/v1/job/a%", true)]
    [InlineData("/v1/job/a", "/v1/job/a%2", false)]
    public void Pattern_FitsThePathAsSentAndAsDecoded(string pattern, string path, bool fits) =>
        Assert.Equal(fits, new PathPattern(pattern).Matches(path));
}
