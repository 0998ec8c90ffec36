using NomadNodes.Http.Journal;

namespace NomadNodes.Tests.Http.Journal;

public sealed class RequestHeadersTests
{
    private const string Accessor = "0a0a0a0a-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("X-Nomad-Token", Accessor, Accessor)]
    [InlineData("x-nomad-token", Accessor, Accessor)]
    [InlineData("X-Nomad-Token", "", "redacted")]
    [InlineData("Authorization", Accessor, "redacted")]
    [InlineData("Proxy-Authorization", "", "redacted")]
    [InlineData("X-Emulator-Token", Accessor, "redacted")]
    [InlineData("X-Vault-Token", "", "redacted")]
    [InlineData("Cookie", "", "redacted")]
    [InlineData("X-Api-Key", "", "redacted")]
    [InlineData("X-My-Secret", "", "redacted")]
    [InlineData("User-Agent", Accessor, "the value")]
    [InlineData("X-Nomad-Namespace", "", "the value")]
    public void Header_ShowsNoSecret(string name, string token, string shown)
    {
        var (key, value) = Assert.Single(RequestHeaders.Copy(Requests.Get("/", (name, "the value")).Request.Headers, token));

        Assert.Equal((name, shown), (key, value.ToString()));
    }

    [Fact]
    public void Headers_KeepAllTheirValues()
    {
        var headers = RequestHeaders.Copy(Requests.Get("/", ("Accept", "a"), ("Accept", "b")).Request.Headers, "");

        Assert.Equal("a,b", Assert.Single(headers).Value.ToString());
    }

    [Fact]
    public void Headers_AreCutShort_IfTheyAreHuge()
    {
        var huge = new string('x', 100_000);

        var headers = RequestHeaders.Copy(Requests.Get("/", ("A", "small"), ("B", huge), (huge, "small")).Request.Headers, "");

        Assert.Equal(["small", "(too long)", "(too long)"], headers.Select(header => header.Value.ToString()));
        Assert.All(headers, header => Assert.InRange(header.Key.Length, 1, 256));
    }

    [Fact]
    public void Headers_AreNotAllKept_IfThereAreTooMany()
    {
        var many = Enumerable.Range(0, 5000).Select(i => ($"X-{i}", "v")).ToArray();

        Assert.Equal(100, RequestHeaders.Copy(Requests.Get("/", many).Request.Headers, "").Length);
    }
}
