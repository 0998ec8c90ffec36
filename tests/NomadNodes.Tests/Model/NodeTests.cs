using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class NodeTests
{
    [Fact]
    public void WriteTo_AsRecorded_IfRich() => Assert.Equal(RichNode.Wire, Written.Of(Written.Node(RichNode.Wire)));

    [Fact]
    public void WriteTo_NoSecret_ButItsMember()
        => Assert.Contains("\"SecretID\":\"\",", Written.Of(new Node { SecretID = "hidden" }), StringComparison.Ordinal);

    [Fact]
    public void WriteTo_Drain_IfStrategy()
    {
        var at = Timestamp.FromUnixNanoseconds(1_767_323_045_500_000_000);
        var node = new Node
        {
            DrainStrategy = new() { Deadline = 3_600_000_000_000, ForceDeadline = at.AddNanoseconds(3_600_000_000_000), StartedAt = at },
            LastDrain = new() { StartedAt = at.WholeSecond(), UpdatedAt = at.WholeSecond(), Status = DrainStatus.Draining, AccessorID = "token:acls-disabled" },
        };
        var wire = Written.Of(node);
        Assert.Contains(
            "\"Drain\":true,\"DrainStrategy\":{\"Deadline\":3600000000000,\"IgnoreSystemJobs\":false,\"ForceDeadline\":\"2026-01-02T04:04:05.5Z\",\"StartedAt\":\"2026-01-02T03:04:05.5Z\"}",
            wire, StringComparison.Ordinal);
        Assert.Contains(
            "\"LastDrain\":{\"StartedAt\":\"2026-01-02T03:04:05Z\",\"UpdatedAt\":\"2026-01-02T03:04:05Z\",\"Status\":\"draining\",\"AccessorID\":\"token:acls-disabled\",\"Meta\":null}",
            wire, StringComparison.Ordinal);
        Assert.Equal(new DrainSpec(3_600_000_000_000, false), node.DrainStrategy.DrainSpec);
    }

    [Theory]
    [InlineData(0, 1, "0")]
    [InlineData(9, 1, "0 1 2 3 4 5 6 7 8 9")]
    [InlineData(10, 1, "1 2 3 4 5 6 7 8 9 10")]
    [InlineData(1, 20, "11 12 13 14 15 16 17 18 19 20")]
    [InlineData(3, 0, "0 1 2")]
    public void Append_KeepsTheNewestTen_IfMore(int old, int added, string expected)
    {
        var events = Enumerable.Range(0, old + added).Select(i => new NodeEvent { CreateIndex = (ulong)i }).ToArray();
        var kept = NodeEvents.Append(old == 0 ? null : events[..old], events.AsSpan(old));
        Assert.Equal(expected, string.Join(' ', kept.Select(e => e.CreateIndex)));
    }

    [Fact]
    public void Registered_IndexZeroAndWholeSecond_IfFirstEvent()
        => Assert.Equal(
            """{"Message":"Node registered","Subsystem":"Cluster","Details":null,"Timestamp":"2026-01-02T03:04:05Z","CreateIndex":0}""",
            Written.Of(NodeEvents.Registered(Timestamp.FromUnixNanoseconds(1_767_323_045_999_999_999))));

    [Theory]
    [InlineData("initializing", true)]
    [InlineData("ready", true)]
    [InlineData("down", true)]
    [InlineData("disconnected", true)]
    [InlineData("Ready", false)]
    [InlineData("", false)]
    public void IsValid_OnlyTheFour_IfStatus(string status, bool expected) => Assert.Equal(expected, NodeStatus.IsValid(status));

    [Theory]
    [InlineData("eligible", true)]
    [InlineData("ineligible", true)]
    [InlineData("Eligible", false)]
    [InlineData("", false)]
    public void IsValid_OnlyTheTwo_IfEligibility(string eligibility, bool expected) => Assert.Equal(expected, NodeEligibility.IsValid(eligibility));
}
