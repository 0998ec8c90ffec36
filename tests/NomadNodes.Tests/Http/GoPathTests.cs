using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class GoPathTests
{
    [Theory]
    [InlineData("/v1/nodes", true)]
    [InlineData("/v1/node/a-b_c~d.json", true)]
    [InlineData("/v1/node/!$&'()*+,;=:@[]", true)]
    [InlineData("/", true)]
    [InlineData("", false)]
    [InlineData("v1", false)]
    [InlineData("/v1//nodes", false)]
    [InlineData("/v1/./nodes", false)]
    [InlineData("/v1/..", false)]
    [InlineData("/v1/no%64es", false)]
    [InlineData("/v1/node/a\"b", false)]
    [InlineData("/v1/node/a#b", false)]
    public void IsPlain_IsTrue_IfThePathNeedsNoWork(string path, bool expected) => Assert.Equal(expected, GoPath.IsPlain(path));

    [Theory]
    [InlineData("/a/b", "/a/b")]
    [InlineData("/a/b/", "/a/b/")]
    [InlineData("//", "/")]
    [InlineData("/a//b", "/a/b")]
    [InlineData("/a/./b/.", "/a/b")]
    [InlineData("/a/./", "/a/")]
    [InlineData("/a/../b", "/b")]
    [InlineData("/a/b/..", "/a")]
    [InlineData("/a/b/../", "/a/")]
    [InlineData("/a/..", "/")]
    [InlineData("/..", "/")]
    [InlineData("/../../a", "/a")]
    [InlineData("/...", "/...")]
    [InlineData("/%2e%2e/a", "/%2e%2e/a")]
    public void Clean_DropsEmptyAndDotSegments(string path, string expected) => Assert.Equal(expected, GoPath.Clean(path));

    [Theory]
    [InlineData("/a%2Fb", "/a%2Fb")]
    [InlineData("/a%2fb!", "/a%2fb!")]
    [InlineData("/a%2Fb\"", "/a/b%22")]
    [InlineData("/a#", "/a%23")]
    [InlineData("/a%FF|", "/a%FF%7C")]
    public void Escaped_IsAsSent_IfThatIsWellEscaped(string path, string expected) => Assert.Equal(expected, GoPath.Escaped(path));
}
