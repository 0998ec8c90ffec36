using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class RequestTokenTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData(" abc ", "abc")]
    [InlineData("Bearer x", "Bearer x")]
    [InlineData("x extra", "x extra")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    public void Of_IsTheTrimmedHeader(string header, string expected) => Assert.Equal(expected, Of(("X-Nomad-Token", header)));

    [Theory]
    [InlineData("Bearer abc", "abc")]
    [InlineData("bearer abc", "abc")]
    [InlineData("BEARER  abc def", "abc")]
    [InlineData("Bearer", "")]
    [InlineData("Bearer ", "")]
    [InlineData("Bearerabc", "")]
    [InlineData("foobar", "")]
    [InlineData("Basic eDp5", "")]
    [InlineData(" Bearer abc", "")]
    [InlineData("", "")]
    public void Of_IsTheBearersFirstWord(string header, string expected) => Assert.Equal(expected, Of(("Authorization", header)));

    [Fact]
    public void Of_PrefersNomadsOwnHeader() => Assert.Equal("own", Of(("Authorization", "Bearer other"), ("X-Nomad-Token", "own")));

    [Fact]
    public void Of_IsTheBearer_IfNomadsOwnHeaderIsBlank() =>
        Assert.Equal("other", Of(("Authorization", "Bearer other"), ("X-Nomad-Token", " ")));

    [Fact]
    public void Of_IsTheFirstLine_IfThereAreSeveral() => Assert.Equal("one", Of(("X-Nomad-Token", "one"), ("X-Nomad-Token", "two")));

    [Fact]
    public void Of_IsEmpty_IfNoHeaderSaysOne() => Assert.Equal("", Of(("Cookie", "X-Nomad-Token=abc")));

    private static string Of(params (string Name, string Value)[] headers) => RequestToken.Of(Requests.Get("/v1/nodes", headers).Request);
}
