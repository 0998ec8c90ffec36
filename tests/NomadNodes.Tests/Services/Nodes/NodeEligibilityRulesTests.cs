using NomadNodes.Model;
using NomadNodes.Services.Nodes;

namespace NomadNodes.Tests.Services.Nodes;

public sealed class NodeEligibilityRulesTests
{
    private static readonly Timestamp Now = Timestamp.FromUnixSeconds(1_800_000_000, 123_456_789);

    [Theory]
    [InlineData("eligible")]
    [InlineData("ineligible")]
    public void Apply_ChangesNothingButWhatItIsAbout(string eligibility)
    {
        var node = new Node { ID = OneWrite.Id, Status = NodeStatus.Down, CreateIndex = 8, ModifyIndex = 9, DrainStrategy = new(), LastDrain = new() };

        var changed = NodeEligibilityRules.Apply(node, eligibility, 20, Now);

        var expected = node with { SchedulingEligibility = eligibility, StatusUpdatedAt = Now.UnixSeconds, ModifyIndex = 20, Events = changed.Events };
        Assert.Equal(expected, changed);
        var added = Assert.Single(changed.Events!);
        Assert.Equal(new NodeEvent { Message = $"Node marked as {eligibility} for scheduling", Subsystem = "Cluster", Timestamp = Now, CreateIndex = 20 }, added);
    }
}
