using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Tests.Model.Jobs;

public sealed class JobReachTests
{
    [Theory]
    [InlineData("default", "default", true)]
    [InlineData("all", "gpu", true)]
    [InlineData("gpu", "default", false)]
    [InlineData("default", "all", false)]
    public void Reaches_NodesOfItsPool(string jobsPool, string nodesPool, bool reaches) =>
        Assert.Equal(reaches, new Job { NodePool = jobsPool, Datacenters = ["*"] }.Reaches(new Node { NodePool = nodesPool, Datacenter = "dc1" }));

    [Fact]
    public void MatchesAny_False_IfThereAreNoPatterns() => Assert.False(JobReach.MatchesAny(null, "dc1"));

    [Fact]
    public void MatchesAny_True_IfOneMatches() => Assert.True(JobReach.MatchesAny(["eu-*", "dc1"], "dc1"));

    [Fact]
    public void MatchesAny_False_IfNoneMatches() => Assert.False(JobReach.MatchesAny(["eu-*", "dc1"], "dc2"));
}
