using NomadNodes.Model.Jobs;

namespace NomadNodes.Tests.Model.Jobs;

public sealed class DatacenterGlobTests
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
    public void Matches_True_IfStarsStandForTheRest(string pattern, string datacenter) => Assert.True(DatacenterGlob.Matches(pattern, datacenter));

    [Theory]
    [InlineData("", "dc1")]
    [InlineData("dc1", "dc10")]
    [InlineData("dc1", "DC1")]
    [InlineData("dc?", "dc1")]
    [InlineData("dc[12]", "dc1")]
    [InlineData("*1", "dc12")]
    [InlineData("a*b", "ac")]
    public void Matches_False_IfAnyOtherCharacterDiffers(string pattern, string datacenter) => Assert.False(DatacenterGlob.Matches(pattern, datacenter));

    [Fact]
    public void Matches_EndsSoon_IfThePatternIsHostile() =>
        Assert.False(DatacenterGlob.Matches(string.Concat(Enumerable.Repeat("a*", 500)) + "b", new string('a', 2000)));

    [Fact]
    public void MatchesAny_False_IfThereAreNoPatterns() => Assert.False(DatacenterGlob.MatchesAny(null, "dc1"));

    [Fact]
    public void MatchesAny_True_IfOneMatches() => Assert.True(DatacenterGlob.MatchesAny(["eu-*", "dc1"], "dc1"));
}
