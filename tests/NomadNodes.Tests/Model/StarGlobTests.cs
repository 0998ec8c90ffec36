using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class StarGlobTests
{
    [Theory]
    [InlineData("*", "")]
    [InlineData("*", "dc1")]
    [InlineData("dc1", "dc1")]
    [InlineData("dc*", "dc")]
    [InlineData("dc*", "dc-east-1")]
    [InlineData("*1", "dc11")]
    [InlineData("d*c*1", "dxxcyy1")]
    [InlineData("a*b*a", "abbba")]
    [InlineData("**", "dc1")]
    [InlineData("e*-w*t", "eu-west")]
    [InlineData("dc?", "dc?")]
    public void Matches_True_IfStarsStandForTheRest(string pattern, string datacenter) => Assert.True(StarGlob.Matches(pattern, datacenter));

    [Theory]
    [InlineData("", "dc1")]
    [InlineData("dc1", "dc10")]
    [InlineData("dc1", "DC1")]
    [InlineData("dc?", "dc1")]
    [InlineData("dc[12]", "dc1")]
    [InlineData("*1", "dc12")]
    [InlineData("e*-w*t", "eu-wes")]
    [InlineData("a*a", "a")]
    [InlineData("a*b", "ac")]
    public void Matches_False_IfAnyOtherCharacterDiffers(string pattern, string datacenter) => Assert.False(StarGlob.Matches(pattern, datacenter));

    [Fact]
    public void Matches_EndsSoon_IfThePatternIsHostile() =>
        Assert.False(StarGlob.Matches(string.Concat(Enumerable.Repeat("a*", 500)) + "b", new string('a', 2000)));
}
