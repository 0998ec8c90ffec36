using NomadNodes.Model;
using NomadNodes.Simulation.Scheduling.Feasibility;

namespace NomadNodes.Tests.Simulation.Scheduling.Feasibility;

public sealed class OperatorsTests
{
    [Theory]
    [InlineData("=", "a", "a", true)]
    [InlineData("=", "a", "b", false)]
    [InlineData("=", null, null, false)]
    [InlineData("", "a", "a", true)]
    [InlineData("==", "a", "a", true)]
    [InlineData("is", "a", "a", true)]
    [InlineData("!=", "a", "b", true)]
    [InlineData("!=", "a", "a", false)]
    [InlineData("not", null, "a", true)]
    [InlineData("!=", "a", null, true)]
    [InlineData("<", "9", "10", true)]
    [InlineData("<", "9.5", "10", true)]
    [InlineData("<", "a9", "a10", false)]
    [InlineData("<=", "10", "10", true)]
    [InlineData(">", "10", "9", true)]
    [InlineData(">=", "9", "9", true)]
    [InlineData(">", null, "9", false)]
    [InlineData("is_set", "", "", true)]
    [InlineData("is_set", null, "", false)]
    [InlineData("is_not_set", null, "", true)]
    [InlineData("is_not_set", "a", "", false)]
    [InlineData("regexp", "node-0", "^.*-0$", true)]
    [InlineData("regexp", "node-0", "e-", true)]
    [InlineData("regexp", "node-0", "(", false)]
    [InlineData("regexp", null, ".*", false)]
    [InlineData("set_contains", "a, b,c", "c,a", true)]
    [InlineData("set_contains_all", "a,b", "a,d", false)]
    [InlineData("set_contains_any", "a,b", "d, b", true)]
    [InlineData("set_contains_any", "a,b", "d", false)]
    [InlineData("unheard of", "a", "a", false)]
    public void Holds_ByTheOperator(string operand, string? left, string? right, bool holds)
    {
        Assert.Equal(holds, Operators.Holds(operand, left, right, new OperandCache()));
    }

    [Theory]
    [InlineData("version", "1.6.2", ">= 1.6, < 3.0", true)]
    [InlineData("version", "3.0.0", ">= 1.6, < 3.0", false)]
    [InlineData("version", "2.0.6", "< 1.0", false)]
    [InlineData("version", "v2.0.6", "2.0.6", true)]
    [InlineData("version", "2.0", "= 2.0.0", true)]
    [InlineData("version", "1.2.9", "~> 1.2.3", true)]
    [InlineData("version", "1.3.0", "~> 1.2.3", false)]
    [InlineData("version", "1.9", "~> 1.2", true)]
    [InlineData("version", "2.0", "~> 1.2", false)]
    [InlineData("version", "1.2", "~> 1.2.3", false)]
    [InlineData("version", "1.7.0-beta", ">= 1.6", false)]
    [InlineData("version", "1.7.0-beta", ">= 1.7.0-alpha", true)]
    [InlineData("version", "1.7.1-beta", ">= 1.7.0-alpha", false)]
    [InlineData("version", "1.7.1", ">= 1.7.0-alpha", true)]
    [InlineData("version", "1.7.0-beta", "!= 1.7.0", true)]
    [InlineData("version", "1.2.3.4", "> 1.2.3", true)]
    [InlineData("version", "4.19.0-6-amd64", ">= 4.19.0-5", true)]
    [InlineData("version", "nonsense", ">= 1", false)]
    [InlineData("version", "1.0", "nonsense", false)]
    [InlineData("semver", "1.7.0-beta", ">= 1.6.0", true)]
    [InlineData("semver", "1.7.0-beta", "< 1.7.0", true)]
    [InlineData("semver", "1.7.0-beta.2", "< 1.7.0-beta.11", true)]
    [InlineData("semver", "1.7", ">= 1.6.0", false)]
    [InlineData("semver", "1.7.0+build", "= 1.7.0", true)]
    [InlineData("semver", "1.7.0", "~> 1.7.0", false)]
    public void Holds_ForVersions(string operand, string left, string right, bool holds)
    {
        Assert.Equal(holds, Operators.Holds(operand, left, right, new OperandCache()));
    }

    [Theory]
    [InlineData("literal", "literal")]
    [InlineData("${node.datacenter}", "dc1")]
    [InlineData("${node.class}", "linux-64bit")]
    [InlineData("${node.pool}", "default")]
    [InlineData("${node.unique.name}", "node-1")]
    [InlineData("${node.unique.id}", "00000001-1111-4aaa-8bbb-000000000001")]
    [InlineData("${attr.kernel.name}", "linux")]
    [InlineData("${attr.none}", null)]
    [InlineData("${meta.rack}", "r1")]
    [InlineData("${meta.rack", null)]
    [InlineData("${unheard.of}", null)]
    public void Resolve_FindsTheNodesValue(string target, string? value)
    {
        Assert.Equal(value, Target.Resolve(target, Make.Node(1)));
    }

    [Theory]
    [InlineData(NodeStatus.Ready, NodeEligibility.Eligible, false, true)]
    [InlineData(NodeStatus.Initializing, NodeEligibility.Eligible, false, false)]
    [InlineData(NodeStatus.Down, NodeEligibility.Eligible, false, false)]
    [InlineData(NodeStatus.Disconnected, NodeEligibility.Eligible, false, false)]
    [InlineData(NodeStatus.Ready, NodeEligibility.Ineligible, false, false)]
    [InlineData(NodeStatus.Ready, NodeEligibility.Eligible, true, false)]
    public void IsCandidate_NeedsAUsableNode(string status, string eligibility, bool drains, bool isCandidate)
    {
        var node = Make.Node(1) with { Status = status, SchedulingEligibility = eligibility, DrainStrategy = drains ? new DrainStrategy() : null };

        Assert.Equal(isCandidate, CandidateNodes.IsCandidate(Make.Job(), node));
    }

    [Theory]
    [InlineData("default", "default", true)]
    [InlineData("gpu", "default", false)]
    [InlineData("all", "gpu", true)]
    [InlineData("default", "all", false)]
    public void IsCandidate_NeedsTheJobsPool(string jobPool, string nodePool, bool isCandidate)
    {
        Assert.Equal(isCandidate, CandidateNodes.IsCandidate(Make.Job() with { NodePool = jobPool }, Make.Node(1) with { NodePool = nodePool }));
    }
}
